CREATE TABLE "device_link" (
    "session_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "sealed_token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "device_link_pkey" PRIMARY KEY ("session_id"),
    CONSTRAINT "device_link_sealed_token_check" CHECK (length("sealed_token") BETWEEN 1 AND 1024),
    CONSTRAINT "device_link_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "guest_session"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "device_link_code_hash_key" ON "device_link"("code_hash");

-- Configurations from before get what a new one begins with.
UPDATE "configuration" SET "draft" = jsonb_set("draft", '{messenger}', '{"otherDevices": true}' || ("draft" -> 'messenger'));
UPDATE "configuration_version" SET "content" = jsonb_set("content", '{messenger}', '{"otherDevices": true}' || ("content" -> 'messenger'));
