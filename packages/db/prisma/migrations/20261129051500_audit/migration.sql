-- Who changed what. Without foreign keys: what it says stays, whatever becomes of those it names.
CREATE TABLE "audit_entry" (
    "sequence" BIGINT GENERATED ALWAYS AS IDENTITY,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "by_id" UUID,
    "by_name" TEXT,
    "kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "subject_name" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "untold" INTEGER NOT NULL,
    "names" JSONB NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("sequence")
);

CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");
CREATE INDEX "audit_entry_by_id_sequence_idx" ON "audit_entry"("by_id", "sequence");
CREATE INDEX "audit_entry_kind_sequence_idx" ON "audit_entry"("kind", "sequence");
CREATE INDEX "audit_entry_subject_id_sequence_idx" ON "audit_entry"("subject_id", "sequence");

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit log is never changed' USING ERRCODE = 'insufficient_privilege';
END
$$;

-- For each statement, so that one which finds nothing is refused too, and ALWAYS, so that no session can put it out of action.
CREATE TRIGGER "audit_entry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entry"
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
ALTER TABLE "audit_entry" ENABLE ALWAYS TRIGGER "audit_entry_append_only";

-- Nobody can give what they do not have: whoever may do everything with roles may read the log.
UPDATE "role" SET "policies" = "policies" || '[{"domain":"audits","entity":"*","actions":["*"]}]'::jsonb, "revision" = "revision" + 1
WHERE "policies" @> '[{"domain":"authorization","entity":"*","actions":["*"]}]';
