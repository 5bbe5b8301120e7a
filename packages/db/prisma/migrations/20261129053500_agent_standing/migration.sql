-- How agents have stood: what their time by state is reckoned from. Only ever added to.
CREATE TABLE "agent_standing" (
    "id" BIGSERIAL NOT NULL,
    "agent_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "presence" TEXT NOT NULL,
    "routing_status" TEXT NOT NULL,

    CONSTRAINT "agent_standing_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "agent_standing_agent_id_at_id_idx" ON "agent_standing"("agent_id", "at", "id");

ALTER TABLE "agent_standing" ADD CONSTRAINT "agent_standing_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept by the database, so that no way of changing a standing can leave it out. The agent's row is locked by then: one agent's
-- changes come one after the other, and by a clock that is put back none of them comes before the last.
CREATE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO agent_standing (agent_id, at, presence, routing_status)
  VALUES (
    NEW.person_id,
    greatest(clock_timestamp(), (SELECT max(at) FROM agent_standing WHERE agent_id = NEW.person_id)),
    NEW.presence,
    NEW.routing_status
  );
  RETURN NULL;
END $$;

CREATE TRIGGER standing_begins AFTER INSERT ON agent FOR EACH ROW EXECUTE FUNCTION keep_standing();
CREATE TRIGGER standing_changes AFTER UPDATE OF presence, routing_status ON agent FOR EACH ROW
  WHEN ((OLD.presence, OLD.routing_status) IS DISTINCT FROM (NEW.presence, NEW.routing_status)) EXECUTE FUNCTION keep_standing();

INSERT INTO agent_standing (agent_id, at, presence, routing_status)
SELECT person_id, now(), presence, routing_status FROM agent;

-- Conversations by when they began, and by when agents took them: what reports page through.
CREATE INDEX conversation_entry_report_idx ON conversation_entry (at, conversation_id) WHERE type IN ('Started', 'Accepted', 'TakenOver');

-- Nobody can give what they do not have: whoever may do everything with roles or with conversations may read reports.
UPDATE "role" SET "policies" = "policies" || '[{"domain":"analytics","entity":"*","actions":["*"]}]'::jsonb, "revision" = "revision" + 1
WHERE "policies" @> '[{"domain":"authorization","entity":"*","actions":["*"]}]'
   OR "policies" @> '[{"domain":"conversation","entity":"*","actions":["*"]}]';
