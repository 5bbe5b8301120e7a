-- Which gateway has told of an agent's line, and whether it has taken that back since: one that sees a line go knows nothing of
-- those that the agent has to other gateways. What is there was told by gateways that have ended.
ALTER TABLE agent_line ADD COLUMN gateway_id uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE agent_line ADD COLUMN open boolean NOT NULL DEFAULT true;
ALTER TABLE agent_line ALTER COLUMN gateway_id DROP DEFAULT;
ALTER TABLE agent_line ALTER COLUMN open DROP DEFAULT;
ALTER TABLE agent_line DROP CONSTRAINT agent_line_pkey;
ALTER TABLE agent_line ADD CONSTRAINT agent_line_pkey PRIMARY KEY (agent_id, gateway_id);
