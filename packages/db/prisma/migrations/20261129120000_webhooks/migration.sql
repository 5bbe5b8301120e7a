CREATE TABLE "webhook" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "active" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "off_because" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "sealed_secret" TEXT NOT NULL,
    "replaced_secret" TEXT,
    "replaced_until" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_delivery" (
    "id" UUID NOT NULL,
    "number" BIGSERIAL NOT NULL,
    "webhook_id" UUID NOT NULL,
    "lane_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "tried_at" TIMESTAMPTZ(3),
    "answer" JSONB,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "webhook_lane" (
    "webhook_id" UUID NOT NULL,
    "lane_id" UUID NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "claim" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "webhook_lane_pkey" PRIMARY KEY ("webhook_id","lane_id")
);

CREATE TABLE "webhook_position" (
    "conversation_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "webhook_position_pkey" PRIMARY KEY ("conversation_id")
);

CREATE TABLE "webhook_cursor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "snapshot" pg_snapshot NOT NULL,

    CONSTRAINT "webhook_cursor_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "webhook_delivery_number_key" ON "webhook_delivery"("number");
CREATE INDEX "webhook_delivery_webhook_id_number_idx" ON "webhook_delivery"("webhook_id", "number");
CREATE INDEX "webhook_delivery_lane_id_idx" ON "webhook_delivery"("lane_id");
CREATE INDEX "webhook_lane_webhook_id_next_at_idx" ON "webhook_lane"("webhook_id", "next_at");
CREATE INDEX "webhook_lane_lane_id_idx" ON "webhook_lane"("lane_id");
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "webhook_lane" ADD CONSTRAINT "webhook_lane_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "webhook_delivery_pending_idx" ON "webhook_delivery" ("webhook_id", "lane_id", "sequence") WHERE "status" = 'pending';
ALTER TABLE "webhook_cursor" ADD CONSTRAINT "webhook_cursor_single" CHECK ("id" = 1);
INSERT INTO "webhook_cursor" ("snapshot") VALUES (pg_current_snapshot());

-- Takes over what the outbox tells of conversations and nobody has taken over before: a delivery for each entry that a webhook asks
-- for, and a lane in which it is sent. One at a time: whoever finds somebody else at it leaves it to them. The snapshot that is kept is
-- the one that was read with, so a transaction that commits late is never stepped over. Returns how many deliveries there are more.
CREATE FUNCTION collect_webhook_events(entry_types text[], event_names text[], at timestamptz) RETURNS integer LANGUAGE plpgsql
    SET plan_cache_mode = force_generic_plan
    SET jit = off
    SET enable_seqscan = off
AS $$
DECLARE
    seen pg_snapshot;
    collected integer;
BEGIN
    IF NOT EXISTS (SELECT FROM webhook WHERE active) THEN RETURN 0; END IF;
    SELECT c.snapshot INTO seen FROM webhook_cursor c FOR UPDATE SKIP LOCKED;
    IF seen IS NULL THEN RETURN 0; END IF;
    -- Kept by another cluster, whose transactions have other numbers.
    IF pg_snapshot_xmax(seen) > pg_snapshot_xmax(pg_current_snapshot()) THEN
        UPDATE webhook_cursor SET snapshot = pg_current_snapshot();
        RETURN 0;
    END IF;

    WITH missed AS MATERIALIZED (
        SELECT o.news FROM outbox o
        WHERE o.xid >= pg_snapshot_xmax(seen) OR o.xid = ANY (ARRAY(SELECT pg_snapshot_xip(seen)))
    ),
    told AS MATERIALIZED (
        SELECT (n ->> 'conversationId')::uuid AS conversation_id, max((n ->> 'sequence')::integer) AS sequence
        FROM missed CROSS JOIN LATERAL json_array_elements(missed.news) n
        WHERE n ->> 'type' = 'conversation' GROUP BY 1
    ),
    fresh AS (
        SELECT e.conversation_id, e.sequence, e.at, k.event
        FROM told t
        LEFT JOIN webhook_position p ON p.conversation_id = t.conversation_id
        JOIN conversation_entry e ON e.conversation_id = t.conversation_id
            AND e.sequence > coalesce(p.sequence, 0) AND e.sequence <= t.sequence
        JOIN unnest(entry_types, event_names) k (type, event) ON k.type = e.type
    ),
    taken AS (
        INSERT INTO webhook_delivery (id, webhook_id, lane_id, sequence, event, at)
        SELECT gen_random_uuid(), w.id, f.conversation_id, f.sequence, f.event, f.at
        FROM fresh f JOIN webhook w ON w.active AND w.since <= f.at AND f.event = ANY (w.events)
        ORDER BY f.at, f.conversation_id, f.sequence
        RETURNING webhook_id, lane_id
    ),
    -- An update that changes nothing holds the lane, so that nobody ends it in between.
    lanes AS (
        INSERT INTO webhook_lane AS l (webhook_id, lane_id, next_at)
        SELECT DISTINCT t.webhook_id, t.lane_id, collect_webhook_events.at FROM taken t ORDER BY 1, 2
        ON CONFLICT (webhook_id, lane_id) DO UPDATE SET next_at = l.next_at
    ),
    positions AS (
        INSERT INTO webhook_position AS p (conversation_id, sequence)
        SELECT t.conversation_id, t.sequence FROM told t
        WHERE EXISTS (SELECT FROM conversation c WHERE c.id = t.conversation_id)
        ORDER BY 1
        ON CONFLICT (conversation_id) DO UPDATE SET sequence = greatest(p.sequence, excluded.sequence)
    ),
    moved AS (
        UPDATE webhook_cursor SET snapshot = pg_current_snapshot() WHERE EXISTS (SELECT FROM missed)
    )
    SELECT count(*) INTO collected FROM taken;
    RETURN collected;
END
$$;

-- What no webhook has been told of stays for a day.
CREATE OR REPLACE FUNCTION trim_outbox(age interval, most integer) RETURNS void LANGUAGE sql AS $$
    WITH trimmed AS (
        DELETE FROM outbox WHERE id IN (
            SELECT o.id FROM outbox o
            WHERE o.at <= now() - age AND (
                o.at <= now() - interval '1 day'
                OR NOT EXISTS (SELECT FROM webhook WHERE active)
                OR o.xid < (SELECT pg_snapshot_xmin(c.snapshot) FROM webhook_cursor c)
            )
            ORDER BY o.at LIMIT most FOR UPDATE SKIP LOCKED
        )
        RETURNING xid
    )
    UPDATE outbox_floor f SET xid = greatest(f.xid, t.xid) FROM (SELECT xid FROM trimmed ORDER BY xid DESC LIMIT 1) t
$$;

-- Nobody can give what they do not have: whoever may do everything with roles may say whom the company's conversations are told to.
UPDATE "role" SET "policies" = "policies" || '[{"domain":"integrations","entity":"*","actions":["*"]}]'::jsonb, "revision" = "revision" + 1
WHERE "policies" @> '[{"domain":"authorization","entity":"*","actions":["*"]}]';
