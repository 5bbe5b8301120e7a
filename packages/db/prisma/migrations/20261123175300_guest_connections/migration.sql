-- Unlogged: what is lost with the server, the gateways tell again.
CREATE UNLOGGED TABLE "gateway" (
    "id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_pkey" PRIMARY KEY ("id")
);

CREATE UNLOGGED TABLE "guest_connection" (
    "id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "gateway_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guest_connection_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "guest_connection_session_id_idx" ON "guest_connection"("session_id");
CREATE INDEX "guest_connection_gateway_id_idx" ON "guest_connection"("gateway_id");

ALTER TABLE "guest_connection" ADD CONSTRAINT "guest_connection_gateway_id_fkey" FOREIGN KEY ("gateway_id") REFERENCES "gateway"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What follows is not in the Prisma schema.

-- Writes down which connections came and went at a gateway, and that it lives. Strikes out the oldest of sessions that have
-- more than `most`, and tells of them. False: the gateway is not known, and nothing was written.
--
-- Gateways that enter connections of one session wait for each other, by the session's bit of a hash so that the number of
-- locks is bounded; else neither would count the other's.
CREATE FUNCTION note_guest_connections(
    gateway uuid,
    anew boolean,
    ids uuid[],
    session_ids uuid[],
    sinces timestamptz[],
    left_ids uuid[],
    most integer,
    lapse interval
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    struck json;
BEGIN
    IF anew THEN
        INSERT INTO gateway AS g (id, seen_at) VALUES (gateway, clock_timestamp())
            ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at;
    ELSE
        UPDATE gateway g SET seen_at = clock_timestamp() WHERE g.id = gateway;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
    END IF;
    DELETE FROM gateway g WHERE g.id IN (
        SELECT dead.id FROM gateway dead WHERE dead.id <> gateway AND dead.seen_at <= clock_timestamp() - lapse
        FOR UPDATE SKIP LOCKED
    );

    PERFORM pg_advisory_xact_lock(l.key)
        FROM (SELECT DISTINCT 7200 + (uuid_hash(s) & 63) AS key FROM unnest(session_ids) AS s ORDER BY 1) l;
    DELETE FROM guest_connection c WHERE c.id = ANY (left_ids);
    IF cardinality(ids) = 0 THEN
        RETURN true;
    END IF;
    INSERT INTO guest_connection AS c (id, session_id, gateway_id, since)
        SELECT e.id, e.session_id, gateway, e.since FROM unnest(ids, session_ids, sinces) AS e (id, session_id, since)
        ON CONFLICT (id) DO UPDATE SET session_id = excluded.session_id, since = excluded.since;

    WITH ranked AS (
        SELECT c.id, row_number() OVER (PARTITION BY c.session_id ORDER BY c.since DESC, c.id DESC) AS place
        FROM guest_connection c WHERE c.session_id = ANY (session_ids)
    ), gone AS (
        DELETE FROM guest_connection c USING ranked r WHERE c.id = r.id AND r.place > most RETURNING c.id, c.session_id
    ), told AS (
        SELECT json_build_object('type', 'connectionsClosed', 'sessionId', g.session_id, 'connectionIds', json_agg(g.id)) AS news
        FROM gone g GROUP BY g.session_id
    )
    SELECT json_agg(t.news) INTO struck FROM told t;
    IF struck IS NOT NULL THEN
        PERFORM publish_news(struck);
    END IF;
    RETURN true;
END
$$;
