-- AlterTable
ALTER TABLE "guest_session" ADD COLUMN     "duration_seconds" INTEGER NOT NULL DEFAULT 259200,
ADD COLUMN     "renewed_at" TIMESTAMPTZ(3);


-- What follows is not in the Prisma schema.

-- Configurations, sessions and conversations from before: three days, as it was for everybody.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"sessionDurationSeconds": 259200}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"sessionDurationSeconds": 259200}' || ("content" -> 'messenger'));

-- The deadlines of the rules: three days after the latest message, up to a whole minute; an offer under way ends before.
UPDATE "conversation" SET
    "state" = ('{"sessionSeconds": 259200}'::jsonb || "state"::jsonb)::json,
    "deadline" = CASE
        WHEN "status" = 'ended' THEN NULL
        ELSE least("deadline", to_timestamp(ceil((("state" -> 'latest' ->> 'at')::numeric + 259200000) / 60000) * 60))
    END;
