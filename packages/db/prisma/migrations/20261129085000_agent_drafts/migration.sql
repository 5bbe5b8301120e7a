-- What agents have written but not sent: private to them, and no longer than they and the conversation are there.
CREATE TABLE "agent_draft" (
    "agent_id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "agent_draft_pkey" PRIMARY KEY ("agent_id","conversation_id","audience")
);
CREATE INDEX "agent_draft_conversation_id_idx" ON "agent_draft"("conversation_id");
ALTER TABLE "agent_draft" ADD CONSTRAINT "agent_draft_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "agent_draft" ADD CONSTRAINT "agent_draft_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Done by the database, so that no way in which a conversation leaves an agent can leave their draft behind.
CREATE FUNCTION forget_drafts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM agent_draft WHERE conversation_id = NEW.id AND agent_id <> ALL (NEW.owner_ids);
  RETURN NULL;
END $$;

CREATE TRIGGER owners_change AFTER UPDATE OF owner_ids ON conversation FOR EACH ROW
  WHEN (OLD.owner_ids IS DISTINCT FROM NEW.owner_ids) EXECUTE FUNCTION forget_drafts();
