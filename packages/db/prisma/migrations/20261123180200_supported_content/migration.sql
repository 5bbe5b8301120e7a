-- What comes with an upload: the rules under which it was announced, and what becomes of it.
ALTER TABLE "attachment"
    ADD COLUMN "expected_types" TEXT[],
    ADD COLUMN "max_bytes" INTEGER NOT NULL DEFAULT 10485760,
    ADD COLUMN "md5" TEXT,
    ADD COLUMN "claimed_at" TIMESTAMPTZ(3),
    ADD COLUMN "sent_at" TIMESTAMPTZ(3),
    ADD COLUMN "discarded_at" TIMESTAMPTZ(3),
    ADD COLUMN "has_thumbnail" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "attachment" ALTER COLUMN "max_bytes" DROP DEFAULT;
UPDATE "attachment" SET "expected_types" = '{image/png,image/jpeg,image/gif,image/webp}';

-- An agent's file now says for whose session it is. Files that are no images have neither width nor height.
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_uploader";
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_upload";
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader" CHECK (num_nonnulls("session_id", "agent_id") >= 1);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_upload" CHECK (
    ("status" = 'announced' AND num_nonnulls("mime", "size", "width", "height", "refusal") = 0)
    OR ("status" = 'stored' AND num_nulls("mime", "size") = 0 AND num_nonnulls("width", "height") <> 1 AND "refusal" IS NULL)
    OR ("status" = 'refused' AND "refusal" IS NOT NULL)
);

-- What has gone with a message says so from now on: only files that never did are removed after a day.
UPDATE "attachment" AS a
SET "sent_at" = sent."at", "session_id" = COALESCE(a."session_id", sent."session_id")
FROM (
    SELECT DISTINCT ON (file."id") file."id", e."at", c."session_id"
    FROM "conversation_entry" AS e
    JOIN "conversation" AS c ON c."id" = e."conversation_id"
    CROSS JOIN LATERAL json_to_recordset(e."body" -> 'message' -> 'attachments') AS file("id" UUID)
    WHERE e."type" IN ('GuestMessaged', 'AgentMessaged')
    ORDER BY file."id", e."at"
) AS sent
WHERE a."id" = sent."id";

CREATE INDEX "attachment_unsent_idx" ON "attachment" ("announced_at") WHERE "sent_at" IS NULL;
CREATE INDEX "attachment_sent_idx" ON "attachment" ("sent_at") WHERE "sent_at" IS NOT NULL;
CREATE INDEX "attachment_discarded_idx" ON "attachment" ("discarded_at") WHERE "discarded_at" IS NOT NULL;

-- Configurations from before go on taking the images that they took.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger,attachments}',
    '{"guests": {"types": ["image/png", "image/jpeg", "image/gif", "image/webp"], "maxSizeKB": 10240},
      "agents": {"types": ["image/png", "image/jpeg", "image/gif", "image/webp"], "maxSizeKB": 10240}}'::jsonb
    || ("draft" #> '{messenger,attachments}'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger,attachments}',
    '{"guests": {"types": ["image/png", "image/jpeg", "image/gif", "image/webp"], "maxSizeKB": 10240},
      "agents": {"types": ["image/png", "image/jpeg", "image/gif", "image/webp"], "maxSizeKB": 10240}}'::jsonb
    || ("content" #> '{messenger,attachments}'));
