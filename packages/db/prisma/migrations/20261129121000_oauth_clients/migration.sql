CREATE TABLE "oauth_client" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "secret_hash" TEXT NOT NULL,
    "generation" INTEGER NOT NULL DEFAULT 1,
    "token_seconds" INTEGER NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "oauth_client_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "oauth_client_role" (
    "client_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "oauth_client_role_pkey" PRIMARY KEY ("client_id","role_id"),
    CONSTRAINT "oauth_client_role_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "oauth_client"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "oauth_client_role_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "oauth_client_role_role_id_idx" ON "oauth_client_role"("role_id");

CREATE TABLE "kept_answer" (
    "client_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "body" JSONB,

    CONSTRAINT "kept_answer_pkey" PRIMARY KEY ("client_id","key"),
    CONSTRAINT "kept_answer_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "oauth_client"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "kept_answer_client_id_at_idx" ON "kept_answer"("client_id", "at");

ALTER TABLE "audit_entry" ADD COLUMN "by_client" BOOLEAN NOT NULL DEFAULT false;

-- Nobody can give what they do not have: whoever may do everything with roles may set up clients.
UPDATE "role" SET "policies" = "policies" || '[{"domain":"oauth","entity":"*","actions":["*"]}]'::jsonb, "revision" = "revision" + 1
WHERE "policies" @> '[{"domain":"authorization","entity":"*","actions":["*"]}]';
