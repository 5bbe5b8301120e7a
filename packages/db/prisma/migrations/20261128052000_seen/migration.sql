-- When an agent last had a line to any gateway, by the database's clock: who has had none for long is sent off queue. A table of
-- its own, so that what is written every few seconds never waits for a conversation that is being written, nor the other way round.
CREATE TABLE agent_line (
  agent_id uuid PRIMARY KEY REFERENCES agent (person_id) ON DELETE CASCADE ON UPDATE CASCADE,
  seen_at timestamptz(3) NOT NULL
);
