-- AlterTable
ALTER TABLE "guest_session" ADD COLUMN     "authenticated" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "identity_id" UUID;

-- CreateTable
CREATE TABLE "identity_provider" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "discovery_url" TEXT NOT NULL,
    "client_id" TEXT NOT NULL,
    "sealed_secret" TEXT NOT NULL,
    "refresh_token_seconds" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "identity_provider_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_identity" (
    "id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "profile" JSONB NOT NULL,

    CONSTRAINT "guest_identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_sign_in" (
    "id" UUID NOT NULL,
    "identity_id" UUID NOT NULL,
    "provider_id" UUID NOT NULL,
    "deployment_id" UUID NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "token_hash" TEXT,

    CONSTRAINT "guest_sign_in_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_refresh_token" (
    "hash" TEXT NOT NULL,
    "sign_in_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guest_refresh_token_pkey" PRIMARY KEY ("hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "guest_identity_issuer_subject_key" ON "guest_identity"("issuer", "subject");

-- CreateIndex
CREATE INDEX "guest_sign_in_identity_id_idx" ON "guest_sign_in"("identity_id");

-- CreateIndex
CREATE INDEX "guest_refresh_token_sign_in_id_idx" ON "guest_refresh_token"("sign_in_id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_session_deployment_id_identity_id_key" ON "guest_session"("deployment_id", "identity_id");

-- AddForeignKey
ALTER TABLE "guest_session" ADD CONSTRAINT "guest_session_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "guest_identity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_sign_in" ADD CONSTRAINT "guest_sign_in_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "guest_identity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guest_refresh_token" ADD CONSTRAINT "guest_refresh_token_sign_in_id_fkey" FOREIGN KEY ("sign_in_id") REFERENCES "guest_sign_in"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Configurations from before ask nobody to sign in.
UPDATE "configuration" SET "draft" = "draft" || '{"authentication": {"enabled": false, "providerId": "", "allowSessionUpgrade": false}}'
WHERE NOT "draft" ? 'authentication';
UPDATE "configuration_version" SET "content" = "content" || '{"authentication": {"enabled": false, "providerId": "", "allowSessionUpgrade": false}}'
WHERE NOT "content" ? 'authentication';
