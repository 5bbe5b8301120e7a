-- AlterTable
ALTER TABLE "agent" ADD COLUMN     "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "personal_capacity" INTEGER,
ADD COLUMN     "presence" TEXT NOT NULL DEFAULT 'offline';

-- AlterTable
ALTER TABLE "company" ADD COLUMN     "capacity" INTEGER NOT NULL DEFAULT 4;

-- AlterTable
ALTER TABLE "queue" ADD COLUMN     "auto_answer" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "inactivity_seconds" INTEGER,
ADD COLUMN     "inactivity_action" TEXT,
ADD COLUMN     "inactivity_warning" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "introduction_words" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "last_agent" TEXT NOT NULL DEFAULT 'anyQueue',
ADD COLUMN     "overflow_queue_id" UUID,
ADD COLUMN     "overflow_seconds" INTEGER,
ADD COLUMN     "reserve_seconds" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "service_level_seconds" INTEGER NOT NULL DEFAULT 60,
ADD COLUMN     "service_level_share" DOUBLE PRECISION NOT NULL DEFAULT 0.8,
ADD COLUMN     "skill_matching" TEXT NOT NULL DEFAULT 'all',
ADD COLUMN     "place_words" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "wrap_up_prompt" TEXT NOT NULL DEFAULT 'onRequest',
ADD COLUMN     "wrap_up_seconds" INTEGER NOT NULL DEFAULT 120;

-- CreateTable
CREATE TABLE "wrap_up_code" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "wrap_up_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_wrap_up_code" (
    "queue_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "queue_wrap_up_code_pkey" PRIMARY KEY ("queue_id","code_id")
);

-- CreateTable
CREATE TABLE "skill" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "skill_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agent_skill" (
    "agent_id" UUID NOT NULL,
    "skill_id" UUID NOT NULL,
    "proficiency" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "agent_skill_pkey" PRIMARY KEY ("agent_id","skill_id")
);

-- CreateTable
CREATE TABLE "routing_roster" (
    "id" UUID NOT NULL,
    "body" JSON NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "routing_roster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routing_round" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "roster_id" UUID NOT NULL,
    "conversation_ids" UUID[],
    "body" JSON NOT NULL,

    CONSTRAINT "routing_round_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "queue_wrap_up_code_code_id_idx" ON "queue_wrap_up_code"("code_id");

-- CreateIndex
CREATE INDEX "agent_skill_skill_id_idx" ON "agent_skill"("skill_id");

-- CreateIndex
CREATE INDEX "routing_roster_used_at_idx" ON "routing_roster"("used_at");

-- CreateIndex
CREATE INDEX "routing_round_at_idx" ON "routing_round"("at");

-- CreateIndex
CREATE INDEX "routing_round_roster_id_idx" ON "routing_round"("roster_id");

-- CreateIndex
CREATE INDEX "routing_round_conversation_ids_idx" ON "routing_round" USING GIN ("conversation_ids");

-- AddForeignKey
ALTER TABLE "queue" ADD CONSTRAINT "queue_overflow_queue_id_fkey" FOREIGN KEY ("overflow_queue_id") REFERENCES "queue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_wrap_up_code" ADD CONSTRAINT "queue_wrap_up_code_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_wrap_up_code" ADD CONSTRAINT "queue_wrap_up_code_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "wrap_up_code"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_skill" ADD CONSTRAINT "agent_skill_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent_skill" ADD CONSTRAINT "agent_skill_skill_id_fkey" FOREIGN KEY ("skill_id") REFERENCES "skill"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What follows is not in the Prisma schema.

-- Agents from before keep the capacity that they were given, and are there if they have anything to do with the queue.
UPDATE "agent" SET "personal_capacity" = "capacity";
UPDATE "agent" SET "presence" = 'available' WHERE "routing_status" <> 'offQueue';

ALTER TABLE "company" ADD CONSTRAINT "company_capacity" CHECK ("capacity" BETWEEN 1 AND 25);
ALTER TABLE "agent" ADD CONSTRAINT "agent_personal_capacity" CHECK ("personal_capacity" BETWEEN 1 AND 25);
ALTER TABLE "agent" ADD CONSTRAINT "agent_presence"
    CHECK ("presence" IN ('available', 'busy', 'away', 'break', 'meal', 'meeting', 'training', 'offline'));
ALTER TABLE "agent_skill" ADD CONSTRAINT "agent_skill_proficiency"
    CHECK ("proficiency" BETWEEN 1 AND 5 AND "proficiency" * 2 = floor("proficiency" * 2));
ALTER TABLE "queue" ADD CONSTRAINT "queue_last_agent" CHECK ("last_agent" IN ('anyQueue', 'membersOnly', 'off'));
ALTER TABLE "queue" ADD CONSTRAINT "queue_skill_matching" CHECK ("skill_matching" IN ('none', 'best', 'all'));
ALTER TABLE "queue" ADD CONSTRAINT "queue_inactivity"
    CHECK (num_nulls("inactivity_seconds", "inactivity_action") <> 1 AND "inactivity_action" IN ('disconnect', 'flow'));
ALTER TABLE "queue" ADD CONSTRAINT "queue_overflow" CHECK (num_nulls("overflow_seconds", "overflow_queue_id") <> 1);
ALTER TABLE "queue" ADD CONSTRAINT "queue_wrap_up_prompt"
    CHECK ("wrap_up_prompt" IN ('mandatory', 'optional', 'timeout', 'onRequest'));
ALTER TABLE "queue" ADD CONSTRAINT "queue_service_level_share" CHECK ("service_level_share" BETWEEN 0 AND 1);

-- Those who wait, in the order in which they are served, whatever their queue.
CREATE INDEX "conversation_waiting_idx" ON "conversation" ("waiting_since", "id") WHERE "status" = 'waiting';
