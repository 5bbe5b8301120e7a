-- CreateTable
CREATE TABLE "company" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "licences" TEXT[],

    CONSTRAINT "company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "policies" JSONB NOT NULL,

    CONSTRAINT "role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_role" (
    "person_id" UUID NOT NULL,
    "role_id" UUID NOT NULL,

    CONSTRAINT "person_role_pkey" PRIMARY KEY ("person_id","role_id")
);

-- CreateTable
CREATE TABLE "agent" (
    "person_id" UUID NOT NULL,
    "routing_status" TEXT NOT NULL DEFAULT 'offQueue',
    "capacity" INTEGER NOT NULL,
    "idle_since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agent_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "queue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "alerting_seconds" INTEGER NOT NULL,

    CONSTRAINT "queue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "queue_member" (
    "queue_id" UUID NOT NULL,
    "agent_id" UUID NOT NULL,

    CONSTRAINT "queue_member_pkey" PRIMARY KEY ("queue_id","agent_id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "hours" JSONB NOT NULL,

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "flow_version" (
    "flow_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "start" TEXT NOT NULL,
    "nodes" JSONB NOT NULL,

    CONSTRAINT "flow_version_pkey" PRIMARY KEY ("flow_id","version")
);

-- CreateTable
CREATE TABLE "configuration" (
    "id" UUID NOT NULL,
    "draft" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "configuration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "configuration_version" (
    "configuration_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "published_by" UUID NOT NULL,

    CONSTRAINT "configuration_version_pkey" PRIMARY KEY ("configuration_id","version")
);

-- CreateTable
CREATE TABLE "deployment" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "configuration_id" UUID NOT NULL,
    "configuration_version" INTEGER NOT NULL,
    "flow_id" UUID NOT NULL,
    "allow_all_domains" BOOLEAN NOT NULL,
    "allowed_domains" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 1,
    "modified_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "deployment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guest_session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "deployment_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guest_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "deployment_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "queue_id" UUID,
    "seat_agent_id" UUID,
    "last_agent_id" UUID,
    "waiting_since" TIMESTAMPTZ(3),
    "deadline" TIMESTAMPTZ(3),
    "over_since" TIMESTAMPTZ(3),
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "state" JSON NOT NULL,
    "delivered" INTEGER NOT NULL DEFAULT 0,
    "guest_entries" INTEGER NOT NULL,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_entry" (
    "conversation_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "type" TEXT NOT NULL,
    "guest_visible" BOOLEAN NOT NULL,
    "body" JSON NOT NULL,
    "once_key" UUID,

    CONSTRAINT "conversation_entry_pkey" PRIMARY KEY ("conversation_id","sequence")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "session_id" UUID,
    "agent_id" UUID,
    "file_name" TEXT NOT NULL,
    "announced_at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'announced',
    "mime" TEXT,
    "size" INTEGER,
    "width" INTEGER,
    "height" INTEGER,
    "refusal" TEXT,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_attempt" (
    "email" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "latest_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_attempt_pkey" PRIMARY KEY ("email")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "news" JSON NOT NULL,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_floor" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "xid" xid8 NOT NULL,

    CONSTRAINT "outbox_floor_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_role_role_id_idx" ON "person_role"("role_id");

-- CreateIndex
CREATE INDEX "queue_member_agent_id_idx" ON "queue_member"("agent_id");

-- CreateIndex
CREATE INDEX "deployment_configuration_id_configuration_version_idx" ON "deployment"("configuration_id", "configuration_version");

-- CreateIndex
CREATE INDEX "deployment_flow_id_idx" ON "deployment"("flow_id");

-- CreateIndex
CREATE UNIQUE INDEX "guest_session_deployment_id_token_hash_key" ON "guest_session"("deployment_id", "token_hash");

-- CreateIndex
CREATE INDEX "conversation_session_id_idx" ON "conversation"("session_id");

-- CreateIndex
CREATE INDEX "outbox_xid_idx" ON "outbox"("xid");

-- CreateIndex
CREATE INDEX "outbox_at_idx" ON "outbox"("at");

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_role_id_fkey" FOREIGN KEY ("role_id") REFERENCES "role"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agent" ADD CONSTRAINT "agent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_member" ADD CONSTRAINT "queue_member_queue_id_fkey" FOREIGN KEY ("queue_id") REFERENCES "queue"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_member" ADD CONSTRAINT "queue_member_agent_id_fkey" FOREIGN KEY ("agent_id") REFERENCES "agent"("person_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "flow_version" ADD CONSTRAINT "flow_version_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "flow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "configuration_version" ADD CONSTRAINT "configuration_version_configuration_id_fkey" FOREIGN KEY ("configuration_id") REFERENCES "configuration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_configuration_id_configuration_version_fkey" FOREIGN KEY ("configuration_id", "configuration_version") REFERENCES "configuration_version"("configuration_id", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_flow_id_fkey" FOREIGN KEY ("flow_id") REFERENCES "flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "guest_session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What follows is not in the Prisma schema.

ALTER TABLE "company" ADD CONSTRAINT "company_single" CHECK ("id" = 1);
ALTER TABLE "outbox_floor" ADD CONSTRAINT "outbox_floor_single" CHECK ("id" = 1);
ALTER TABLE "agent" ADD CONSTRAINT "agent_routing_status" CHECK ("routing_status" IN ('offQueue', 'onQueue', 'notResponding'));
ALTER TABLE "agent" ADD CONSTRAINT "agent_capacity" CHECK ("capacity" BETWEEN 1 AND 25);
ALTER TABLE "queue" ADD CONSTRAINT "queue_alerting_seconds" CHECK ("alerting_seconds" BETWEEN 7 AND 900);
ALTER TABLE "deployment" ADD CONSTRAINT "deployment_status" CHECK ("status" IN ('Active', 'Inactive'));
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_uploader" CHECK (num_nonnulls("session_id", "agent_id") = 1);
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_upload" CHECK (
    ("status" = 'announced' AND num_nonnulls("mime", "size", "width", "height", "refusal") = 0)
    OR ("status" = 'stored' AND num_nulls("mime", "size", "width", "height") = 0 AND "refusal" IS NULL)
    OR ("status" = 'refused' AND "refusal" IS NOT NULL)
);

-- A message updates its conversation in place, beside the old row, as long as no indexed column changes.
ALTER TABLE "conversation" SET (fillfactor = 70);

CREATE UNIQUE INDEX "conversation_open_key" ON "conversation" ("session_id") WHERE "status" <> 'ended';
CREATE INDEX "conversation_queue_idx" ON "conversation" ("queue_id", "waiting_since") WHERE "queue_id" IS NOT NULL;
CREATE INDEX "conversation_seat_idx" ON "conversation" ("seat_agent_id") WHERE "seat_agent_id" IS NOT NULL;
CREATE INDEX "conversation_over_idx" ON "conversation" ("last_agent_id", "over_since") WHERE "over_since" IS NOT NULL;
CREATE INDEX "conversation_deadline_idx" ON "conversation" ("deadline") WHERE "deadline" IS NOT NULL;
CREATE UNIQUE INDEX "conversation_entry_once_key" ON "conversation_entry" ("once_key") WHERE "once_key" IS NOT NULL;

-- Read once or twice within seconds: not worth the time to compress.
ALTER TABLE "outbox" ALTER "news" SET STORAGE EXTERNAL;
INSERT INTO "outbox_floor" ("xid") VALUES ('0');

-- Makes news part of the transaction that calls it. The notification only wakes; what happened is read from the outbox.
CREATE FUNCTION publish_news(news json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO outbox (news) VALUES (publish_news.news);
    PERFORM pg_notify('rejoin_news', '');
END
$$;

-- Takes away what everybody has read long ago, and keeps how far that went: who was away for longer has to read everything anew.
CREATE FUNCTION trim_outbox(age interval, most integer) RETURNS void LANGUAGE sql AS $$
    WITH trimmed AS (
        DELETE FROM outbox WHERE id IN (
            SELECT o.id FROM outbox o WHERE o.at <= now() - age ORDER BY o.at LIMIT most FOR UPDATE SKIP LOCKED
        )
        RETURNING xid
    )
    UPDATE outbox_floor f SET xid = greatest(f.xid, t.xid) FROM (SELECT xid FROM trimmed ORDER BY xid DESC LIMIT 1) t
$$;

-- Moves the watermarks that lie behind, and tells the agents concerned: [{"id", "delivered"}].
CREATE FUNCTION advance_receipts(receipts json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moved json;
BEGIN
    PERFORM 1 FROM conversation c
        WHERE c.id = ANY (ARRAY(SELECT r.id FROM json_to_recordset(receipts) AS r (id uuid))) ORDER BY c.id FOR NO KEY UPDATE;
    WITH furthest AS (
        SELECT r.id, max(r.delivered) AS delivered FROM json_to_recordset(receipts) AS r (id uuid, delivered integer) GROUP BY r.id
    ), advanced AS (
        UPDATE conversation c SET delivered = f.delivered FROM furthest f WHERE c.id = f.id AND c.delivered < f.delivered
        RETURNING c.id, c.delivered, c.seat_agent_id, c.last_agent_id
    )
    SELECT json_agg(json_build_object(
        'type', 'receipt',
        'conversationId', a.id,
        'delivered', a.delivered,
        'agentIds', ARRAY(SELECT DISTINCT g FROM unnest(ARRAY[a.seat_agent_id, a.last_agent_id]) g WHERE g IS NOT NULL)
    )) INTO moved FROM advanced a;
    IF moved IS NOT NULL THEN
        PERFORM publish_news(moved);
    END IF;
END
$$;

-- Makes each decision of a batch durable or refuses it, and returns the refusals: [{"place", "outcome"}].
--
-- Conversations and agents are locked first, each in the order of their ids, so that gateways wait for each other and never
-- in a circle. Decisions are then judged in the order of the batch, on what was committed before. What another transaction
-- commits between the judging and the writing (a session's conversation, a message's key) breaks a unique index and with it
-- the whole call, which is then to be made again.
-- The batch comes as one array for each column, because arrays are read several times faster than JSON: the decisions in the
-- order of their places 1, 2, 3…, and the entries of all of them with the place of the decision each belongs to.
CREATE FUNCTION append_to_conversations(
    ids uuid[],
    -- The sequence that each decision was made on; 0: the conversation is new.
    expectations integer[],
    session_ids uuid[],
    deployment_ids uuid[],
    sequences integer[],
    statuses text[],
    queue_ids uuid[],
    seat_agent_ids uuid[],
    last_agent_ids uuid[],
    waiting_sinces timestamptz[],
    deadlines timestamptz[],
    over_sinces timestamptz[],
    last_ats timestamptz[],
    states json[],
    -- How many of the entries the guest may see.
    guest_entry_counts integer[],
    news_items json[],
    once_keys uuid[],
    once_sequences integer[],
    takes_seats uuid[],
    entry_places integer[],
    entry_sequences integer[],
    entry_ats timestamptz[],
    entry_types text[],
    entry_guest_visible boolean[],
    entry_bodies json[]
) RETURNS jsonb LANGUAGE plpgsql
    -- The plans are made once for each connection, when the tables may still be empty.
    SET plan_cache_mode = force_generic_plan
    SET jit = off
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
AS $$
DECLARE
    item record;
    outcome jsonb;
    earlier integer;
    refusals jsonb := '[]';
    kept boolean[] := array_fill(true, ARRAY[cardinality(ids)]);
    kept_any boolean := false;
    ended uuid[] := '{}';
    begun uuid[] := '{}';
    seated uuid[] := '{}';
    keys uuid[] := '{}';
    key_ids uuid[] := '{}';
    key_sequences integer[] := '{}';
BEGIN
    PERFORM 1 FROM conversation c WHERE c.id = ANY (ids) ORDER BY c.id FOR NO KEY UPDATE;
    PERFORM 1 FROM agent a WHERE a.person_id = ANY (takes_seats) ORDER BY a.person_id FOR NO KEY UPDATE;

    FOR item IN
        SELECT i.*,
            coalesce(c.sequence, 0) AS stored,
            o.id AS open_id,
            e.conversation_id AS once_conversation_id,
            e.sequence AS once_stored,
            CASE WHEN a.person_id IS NOT NULL THEN
                a.capacity - (SELECT count(*) FROM conversation s WHERE s.seat_agent_id = a.person_id)
            END AS free
        FROM unnest(ids, expectations, session_ids, statuses, once_keys, once_sequences, takes_seats) WITH ORDINALITY
            AS i (id, expected, session_id, status, once_key, once_sequence, takes_seat, place)
        LEFT JOIN conversation c ON c.id = i.id
        LEFT JOIN conversation o ON o.status <> 'ended' AND o.session_id = CASE i.expected WHEN 0 THEN i.session_id END
        LEFT JOIN conversation_entry e ON e.once_key = i.once_key
        LEFT JOIN agent a ON a.person_id = i.takes_seat AND a.routing_status = 'onQueue'
        ORDER BY i.place
    LOOP
        earlier := array_position(keys, item.once_key);
        outcome := CASE
            WHEN item.once_conversation_id IS NOT NULL THEN
                jsonb_build_object('type', 'repeated', 'conversationId', item.once_conversation_id, 'sequence', item.once_stored)
            WHEN earlier IS NOT NULL THEN
                jsonb_build_object('type', 'repeated', 'conversationId', key_ids[earlier], 'sequence', key_sequences[earlier])
            WHEN item.stored <> item.expected
                OR item.expected = 0 AND item.session_id = ANY (begun)
                OR item.open_id IS NOT NULL AND item.open_id <> ALL (ended)
                THEN '{"type": "conflict"}'
            WHEN item.takes_seat IS NOT NULL
                AND coalesce(item.free, 0) <= cardinality(array_positions(seated, item.takes_seat))
                THEN '{"type": "noSeat"}'
        END;
        IF outcome IS NOT NULL THEN
            refusals := refusals || jsonb_build_object('place', item.place, 'outcome', outcome);
            kept[item.place] := false;
            CONTINUE;
        END IF;
        kept_any := true;
        IF item.status = 'ended' THEN
            ended := ended || item.id;
        ELSIF item.expected = 0 THEN
            begun := begun || item.session_id;
        END IF;
        IF item.takes_seat IS NOT NULL THEN
            seated := seated || item.takes_seat;
        END IF;
        IF item.once_key IS NOT NULL THEN
            keys := keys || item.once_key;
            key_ids := key_ids || item.id;
            key_sequences := key_sequences || item.once_sequence;
        END IF;
    END LOOP;
    IF NOT kept_any THEN
        RETURN refusals;
    END IF;

    UPDATE conversation c SET
        sequence = i.sequence, status = i.status, queue_id = i.queue_id, seat_agent_id = i.seat_agent_id,
        last_agent_id = i.last_agent_id, waiting_since = i.waiting_since, deadline = i.deadline, over_since = i.over_since,
        last_at = i.last_at, state = i.state, guest_entries = c.guest_entries + i.guest_entries
    FROM unnest(kept, ids, expectations, sequences, statuses, queue_ids, seat_agent_ids, last_agent_ids, waiting_sinces,
            deadlines, over_sinces, last_ats, states, guest_entry_counts)
        AS i (kept, id, expected, sequence, status, queue_id, seat_agent_id, last_agent_id, waiting_since, deadline,
            over_since, last_at, state, guest_entries)
    WHERE i.kept AND i.expected > 0 AND c.id = i.id;

    IF 0 = ANY (expectations) THEN
        INSERT INTO conversation (id, session_id, deployment_id, sequence, status, queue_id, seat_agent_id, last_agent_id,
            waiting_since, deadline, over_since, last_at, state, guest_entries)
        SELECT i.id, i.session_id, i.deployment_id, i.sequence, i.status, i.queue_id, i.seat_agent_id, i.last_agent_id,
            i.waiting_since, i.deadline, i.over_since, i.last_at, i.state, i.guest_entries
        FROM unnest(kept, ids, expectations, session_ids, deployment_ids, sequences, statuses, queue_ids, seat_agent_ids,
                last_agent_ids, waiting_sinces, deadlines, over_sinces, last_ats, states, guest_entry_counts)
            AS i (kept, id, expected, session_id, deployment_id, sequence, status, queue_id, seat_agent_id,
                last_agent_id, waiting_since, deadline, over_since, last_at, state, guest_entries)
        WHERE i.kept AND i.expected = 0
        ORDER BY i.session_id, i.id;
    END IF;

    INSERT INTO conversation_entry (conversation_id, sequence, at, type, guest_visible, body, once_key)
    SELECT ids[e.place], e.sequence, e.at, e.type, e.guest_visible, e.body,
        CASE e.sequence WHEN once_sequences[e.place] THEN once_keys[e.place] END AS once_key
    FROM unnest(entry_places, entry_sequences, entry_ats, entry_types, entry_guest_visible, entry_bodies)
        AS e (place, sequence, at, type, guest_visible, body)
    WHERE kept[e.place]
    ORDER BY once_key, 1, e.sequence;

    IF cardinality(seated) > 0 THEN
        UPDATE agent a SET idle_since = i.last_at
        FROM unnest(kept, takes_seats, last_ats) AS i (kept, takes_seat, last_at)
        WHERE i.kept AND a.person_id = i.takes_seat;
    END IF;

    PERFORM publish_news((
        SELECT json_agg(i.news ORDER BY i.place)
        FROM unnest(kept, news_items) WITH ORDINALITY AS i (kept, news, place) WHERE i.kept
    ));
    RETURN refusals;
END
$$;
