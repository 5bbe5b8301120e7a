-- A flow has a draft beside its versions. What is there gets one that is as its newest version.
ALTER TABLE "flow" ADD COLUMN "draft" JSONB,
ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN "modified_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "flow" SET "draft" = (
    SELECT jsonb_build_object('start', v."start", 'nodes', v."nodes")
        || CASE WHEN v."on_rejoin" IS NULL THEN '{}' ELSE jsonb_build_object('onRejoin', v."on_rejoin") END
        || CASE WHEN v."on_error" IS NULL THEN '{}' ELSE jsonb_build_object('onError', v."on_error"::jsonb) END
    FROM "flow_version" v WHERE v."flow_id" = "flow"."id" ORDER BY v."version" DESC LIMIT 1
);
UPDATE "flow" SET "draft" = '{"start":"end","nodes":{"end":{"type":"disconnect"}}}' WHERE "draft" IS NULL;

ALTER TABLE "flow" ALTER COLUMN "draft" SET NOT NULL;

-- Of what came with the installation nobody knows who published it.
ALTER TABLE "flow_version" ADD COLUMN "published_at" TIMESTAMPTZ(3),
ADD COLUMN "published_by" UUID;
