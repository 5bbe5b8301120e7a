ALTER TABLE "person" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "kept_session_id" UUID,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "session_generation" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "role" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "agent" ADD COLUMN     "serving" BOOLEAN NOT NULL DEFAULT true;

-- A closed place takes nothing: its capacity is what an append counts against.
ALTER TABLE "agent" DROP CONSTRAINT "agent_capacity";
ALTER TABLE "agent" ADD CONSTRAINT "agent_capacity" CHECK (CASE WHEN "serving" THEN "capacity" BETWEEN 1 AND 25
    ELSE "capacity" = 0 AND "routing_status" = 'offQueue' END);

-- Whoever may go on queue has a place.
INSERT INTO "agent" ("person_id", "capacity", "idle_since")
SELECT p.id, coalesce((SELECT "capacity" FROM "company"), 4), '1970-01-01T00:00:00Z'
FROM "person" p
WHERE EXISTS (
    SELECT FROM "person_role" pr
    JOIN "role" r ON r.id = pr.role_id
    CROSS JOIN jsonb_array_elements(r.policies) AS policy
    WHERE pr.person_id = p.id AND policy ->> 'domain' = 'routing' AND policy ->> 'entity' IN ('agent', '*')
        AND policy -> 'actions' ?| ARRAY['onQueue', '*']
)
ON CONFLICT ("person_id") DO NOTHING;
