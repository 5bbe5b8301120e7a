-- Since when the lines that a gateway took back are gone: what rings at somebody goes on when they have had none for some seconds.
ALTER TABLE agent_line ADD COLUMN left_at timestamptz(3);
UPDATE agent_line SET left_at = seen_at WHERE NOT open;
ALTER TABLE agent_line DROP COLUMN open;
