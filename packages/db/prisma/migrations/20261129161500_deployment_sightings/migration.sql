-- From which pages the messengers of deployments were asked for: a few of each, and nobody who asked.
CREATE TABLE "deployment_sighting" (
    "deployment_id" UUID NOT NULL,
    "origin" TEXT NOT NULL,
    "allowed" BOOLEAN NOT NULL,
    "first_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "times" BIGINT NOT NULL,
    "times_that_day" BIGINT NOT NULL,

    CONSTRAINT "deployment_sighting_pkey" PRIMARY KEY ("deployment_id","allowed","origin")
);
ALTER TABLE "deployment_sighting" ADD CONSTRAINT "deployment_sighting_deployment_id_fkey" FOREIGN KEY ("deployment_id") REFERENCES "deployment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
