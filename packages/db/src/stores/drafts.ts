import type { AgentDraft, AgentDrafts } from '@rejoin/use-cases/ports/drafts';
import type { Database } from '../database.ts';
import { isId, storableText } from '../storable.ts';

export function createDrafts(database: Database): AgentDrafts {
  return {
    of: async (agentId, limit) => {
      if (!isId(agentId)) return [];
      return await database.$queryRaw<AgentDraft[]>`
        SELECT conversation_id AS "conversationId", audience, text FROM agent_draft
        WHERE agent_id = ${agentId}::uuid ORDER BY conversation_id, audience LIMIT ${limit}`;
    },
    keep: async (agentId, { conversationId, audience, text }) => {
      if (!isId(agentId) || !isId(conversationId)) return;
      if (text === '')
        await database.$executeRaw`
          DELETE FROM agent_draft
          WHERE agent_id = ${agentId}::uuid AND conversation_id = ${conversationId}::uuid AND audience = ${audience}`;
      // The conversation is locked, so that it does not leave the agent in between, and their draft stay behind.
      else
        await database.$executeRaw`
          WITH own AS (
            SELECT id FROM conversation
            WHERE id = ${conversationId}::uuid AND owner_ids @> ARRAY[${agentId}::uuid] FOR SHARE
          )
          INSERT INTO agent_draft (agent_id, conversation_id, audience, text)
          SELECT ${agentId}::uuid, id, ${audience}, ${storableText(text)} FROM own
          ON CONFLICT (agent_id, conversation_id, audience) DO UPDATE SET text = excluded.text`;
    },
  };
}
