-- How far a conversation has been delivered stands beside it: whoever writes that down takes nothing away from those who append meanwhile.
CREATE TABLE "receipt" (
    "conversation_id" UUID NOT NULL,
    "delivered" INTEGER NOT NULL,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("conversation_id")
);
-- A receipt moves in place, beside the old row.
ALTER TABLE "receipt" SET (fillfactor = 50);

INSERT INTO "receipt" SELECT "id", "delivered" FROM "conversation" WHERE "delivered" > 0;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Moves the watermarks that lie behind, in the order of the conversations, so that gateways wait for each other and never in a circle, and
-- tells the agents concerned. Who they are is asked last: an agent who is no longer missed by it reads the thread after this.
CREATE OR REPLACE FUNCTION advance_receipts(receipts json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    ids uuid[];
    watermarks integer[];
BEGIN
    WITH furthest AS (
        SELECT r.id, max(r.delivered) AS delivered FROM json_to_recordset(receipts) AS r (id uuid, delivered integer) GROUP BY r.id
    ), advanced AS (
        INSERT INTO receipt AS o (conversation_id, delivered)
        SELECT f.id, f.delivered FROM furthest f WHERE EXISTS (SELECT FROM conversation c WHERE c.id = f.id) ORDER BY f.id
        ON CONFLICT (conversation_id) DO UPDATE SET delivered = excluded.delivered WHERE o.delivered < excluded.delivered
        RETURNING o.conversation_id, o.delivered
    )
    SELECT array_agg(conversation_id), array_agg(delivered) INTO ids, watermarks FROM advanced;
    IF ids IS NULL THEN
        RETURN;
    END IF;
    PERFORM publish_news((
        SELECT json_agg(json_build_object(
            'type', 'receipt',
            'conversationId', c.id,
            'delivered', a.delivered,
            'agentIds', ARRAY(SELECT DISTINCT g FROM unnest(ARRAY[c.seat_agent_id, c.last_agent_id]) g WHERE g IS NOT NULL)
        ))
        FROM unnest(ids, watermarks) a (id, delivered) JOIN conversation c ON c.id = a.id
    ));
END
$$;

ALTER TABLE "conversation" DROP COLUMN "delivered";
