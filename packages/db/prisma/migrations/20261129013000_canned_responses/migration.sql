CREATE TABLE "canned_response" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "code" TEXT,
    "text" TEXT NOT NULL,
    "all_queues" BOOLEAN NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "canned_response_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "canned_response_queue" (
    "response_id" UUID NOT NULL,
    "queue_id" UUID NOT NULL,

    CONSTRAINT "canned_response_queue_pkey" PRIMARY KEY ("response_id","queue_id")
);

CREATE INDEX "canned_response_queue_queue_id_idx" ON "canned_response_queue"("queue_id");

ALTER TABLE "canned_response_queue" ADD CONSTRAINT "canned_response_queue_response_id_fkey" FOREIGN KEY ("response_id") REFERENCES "canned_response"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "canned_response_queue" ADD CONSTRAINT "canned_response_queue_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Nobody can give what they do not have: whoever may do everything with roles may do everything with responses, and whoever
-- writes to guests may use them.
UPDATE "role" SET "policies" = "policies" || '[{"domain":"responses","entity":"*","actions":["*"]}]'::jsonb, "revision" = "revision" + 1
WHERE "policies" @> '[{"domain":"authorization","entity":"*","actions":["*"]}]';
UPDATE "role" SET "policies" = "policies" || '[{"domain":"responses","entity":"response","actions":["view"]}]'::jsonb, "revision" = "revision" + 1
WHERE NOT "policies" @> '[{"domain":"responses"}]' AND (
    "policies" @> '[{"domain":"conversation","entity":"*","actions":["*"]}]'
    OR "policies" @> '[{"domain":"conversation","entity":"webmessaging","actions":["create"]}]'
    OR "policies" @> '[{"domain":"conversation","entity":"webmessaging","actions":["*"]}]'
    OR "policies" @> '[{"domain":"conversation","entity":"*","actions":["create"]}]'
);
