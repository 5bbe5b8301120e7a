-- Legs that are parked, transferred, taken over and wrapped up; flows that rest; what a company says of all that.
ALTER TABLE company ADD COLUMN threading_minutes integer NOT NULL DEFAULT 4320 CHECK (threading_minutes BETWEEN 0 AND 4320);
ALTER TABLE flow_version ADD COLUMN on_rejoin text, ADD COLUMN on_error json;
ALTER TABLE schedule ADD COLUMN holidays json NOT NULL DEFAULT '[]';

-- Whose lists a conversation stands in, whatever queue it waits in. Follows from the state.
ALTER TABLE conversation ADD COLUMN owner_ids uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX conversation_owner_ids_idx ON conversation USING gin (owner_ids) WHERE owner_ids <> '{}';

-- The states of conversations that began before, as their logs now replay.
UPDATE conversation c SET
    state = (
        (c.state::jsonb - 'preferredAgentId')
        || jsonb_build_object(
            'wrapUps', '[]'::jsonb,
            'flow', (
                SELECT jsonb_build_object('id', e.body -> 'flowId', 'version', e.body -> 'flowVersion')
                FROM conversation_entry e WHERE e.conversation_id = c.id AND e.sequence = 1
            )
        )
        || CASE WHEN c.status IN ('waiting', 'alerting', 'connected', 'disconnected')
            THEN '{"request": {"priority": 0, "skills": [], "preferred": []}}'::jsonb ELSE '{}' END
        || CASE WHEN c.status IN ('waiting', 'alerting') AND c.state -> 'preferredAgentId' IS NOT NULL
            THEN jsonb_build_object('lastAgent', jsonb_build_object('agentId', c.state -> 'preferredAgentId')) ELSE '{}' END
        || CASE WHEN c.status IN ('alerting', 'connected')
            THEN '{"rules": {"introductionWords": "", "wrapUp": {"prompt": "onRequest", "timeoutSeconds": 120}}}'::jsonb
            ELSE '{}' END
        || CASE WHEN c.status = 'connected' THEN jsonb_build_object('agentName', (
                SELECT e.body -> 'agentName' FROM conversation_entry e
                WHERE e.conversation_id = c.id AND e.type = 'Accepted' ORDER BY e.sequence DESC LIMIT 1
            )) ELSE '{}' END
    )::json,
    owner_ids = CASE WHEN c.seat_agent_id IS NULL THEN '{}' ELSE ARRAY[c.seat_agent_id] END;

DROP FUNCTION append_to_conversations(uuid[], integer[], uuid[], uuid[], integer[], text[], uuid[], uuid[], uuid[], timestamptz[], timestamptz[], timestamptz[], timestamptz[], json[], integer[], json[], uuid[], integer[], integer[], timestamptz[], text[], boolean[], json[], uuid[]);

-- Makes each append of a batch durable or refuses it, and returns the refusals: [{"place", "outcome"}]. An append is what was
-- decided on one conversation: one decision or several, one after the other.
--
-- Conversations and agents are locked first, each in the order of their ids, so that gateways wait for each other and never
-- in a circle. Appends are then judged in the order of the batch, on what was committed before. What another transaction
-- commits between the judging and the writing (a session's conversation, a message's key) breaks a unique index and with it
-- the whole call, which is then to be made again.
-- The batch comes as one array for each column, because arrays are read several times faster than JSON: the appends in the
-- order of their places 1, 2, 3…, and the entries of all of them with the place of the append each belongs to.
CREATE FUNCTION append_to_conversations(
    ids uuid[],
    -- The sequence that each append was decided on; 0: the conversation is new.
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
    -- Whose lists it stands in, whatever queue it waits in: each an array of uuid, written out.
    owner_lists text[],
    takes_seats uuid[],
    -- Whether who takes the seat has to be on queue.
    seats_on_queue boolean[],
    entry_places integer[],
    entry_sequences integer[],
    entry_ats timestamptz[],
    entry_types text[],
    entry_guest_visible boolean[],
    entry_bodies json[],
    -- Of the messages that are stored once. None is in a batch twice.
    entry_once_keys uuid[]
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
    repeats jsonb[] := array_fill(NULL::jsonb, ARRAY[cardinality(ids)]);
    refusals jsonb := '[]';
    kept boolean[] := array_fill(true, ARRAY[cardinality(ids)]);
    kept_any boolean := false;
    ended uuid[] := '{}';
    begun uuid[] := '{}';
    seated uuid[] := '{}';
BEGIN
    PERFORM 1 FROM conversation c WHERE c.id = ANY (ids) ORDER BY c.id FOR NO KEY UPDATE;
    PERFORM 1 FROM agent a WHERE a.person_id = ANY (takes_seats) ORDER BY a.person_id FOR NO KEY UPDATE;

    FOR item IN
        SELECT k.place, e.conversation_id, e.sequence
        FROM unnest(entry_places, entry_once_keys) AS k (place, once_key)
        JOIN conversation_entry e ON e.once_key = k.once_key
        WHERE k.once_key IS NOT NULL
    LOOP
        repeats[item.place] :=
            jsonb_build_object('type', 'repeated', 'conversationId', item.conversation_id, 'sequence', item.sequence);
    END LOOP;

    FOR item IN
        SELECT i.*,
            coalesce(c.sequence, 0) AS stored,
            o.id AS open_id,
            CASE WHEN a.person_id IS NOT NULL THEN
                a.capacity - (SELECT count(*) FROM conversation s WHERE s.seat_agent_id = a.person_id)
            END AS free
        FROM unnest(ids, expectations, session_ids, statuses, takes_seats, seats_on_queue) WITH ORDINALITY
            AS i (id, expected, session_id, status, takes_seat, on_queue, place)
        LEFT JOIN conversation c ON c.id = i.id
        LEFT JOIN conversation o ON o.status <> 'ended' AND o.session_id = CASE i.expected WHEN 0 THEN i.session_id END
        LEFT JOIN agent a ON a.person_id = i.takes_seat AND (a.routing_status = 'onQueue' OR NOT i.on_queue)
        ORDER BY i.place
    LOOP
        outcome := CASE
            WHEN repeats[item.place] IS NOT NULL THEN repeats[item.place]
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
    END LOOP;
    IF NOT kept_any THEN
        RETURN refusals;
    END IF;

    UPDATE conversation c SET
        sequence = i.sequence, status = i.status, queue_id = i.queue_id, seat_agent_id = i.seat_agent_id,
        last_agent_id = i.last_agent_id, waiting_since = i.waiting_since, deadline = i.deadline, over_since = i.over_since,
        last_at = i.last_at, state = i.state, guest_entries = c.guest_entries + i.guest_entries,
        owner_ids = i.owner_ids::uuid[]
    FROM unnest(kept, ids, expectations, sequences, statuses, queue_ids, seat_agent_ids, last_agent_ids, waiting_sinces,
            deadlines, over_sinces, last_ats, states, guest_entry_counts, owner_lists)
        AS i (kept, id, expected, sequence, status, queue_id, seat_agent_id, last_agent_id, waiting_since, deadline,
            over_since, last_at, state, guest_entries, owner_ids)
    WHERE i.kept AND i.expected > 0 AND c.id = i.id;

    IF 0 = ANY (expectations) THEN
        INSERT INTO conversation (id, session_id, deployment_id, sequence, status, queue_id, seat_agent_id, last_agent_id,
            waiting_since, deadline, over_since, last_at, state, guest_entries, owner_ids)
        SELECT i.id, i.session_id, i.deployment_id, i.sequence, i.status, i.queue_id, i.seat_agent_id, i.last_agent_id,
            i.waiting_since, i.deadline, i.over_since, i.last_at, i.state, i.guest_entries, i.owner_ids::uuid[]
        FROM unnest(kept, ids, expectations, session_ids, deployment_ids, sequences, statuses, queue_ids, seat_agent_ids,
                last_agent_ids, waiting_sinces, deadlines, over_sinces, last_ats, states, guest_entry_counts, owner_lists)
            AS i (kept, id, expected, session_id, deployment_id, sequence, status, queue_id, seat_agent_id,
                last_agent_id, waiting_since, deadline, over_since, last_at, state, guest_entries, owner_ids)
        WHERE i.kept AND i.expected = 0
        ORDER BY i.session_id, i.id;
    END IF;

    INSERT INTO conversation_entry (conversation_id, sequence, at, type, guest_visible, body, once_key)
    SELECT ids[e.place], e.sequence, e.at, e.type, e.guest_visible, e.body, e.once_key
    FROM unnest(entry_places, entry_sequences, entry_ats, entry_types, entry_guest_visible, entry_bodies, entry_once_keys)
        AS e (place, sequence, at, type, guest_visible, body, once_key)
    WHERE kept[e.place]
    ORDER BY e.once_key, 1, e.sequence;

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
