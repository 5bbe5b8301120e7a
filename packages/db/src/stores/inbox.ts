import type { Inbox } from '@rejoin/use-cases/ports/inbox';
import type { Database } from '../database.ts';
import { isId } from '../storable.ts';
import { stateOf } from './conversation-row.ts';

export function createInbox(database: Database): Inbox {
  return {
    of: async (agentId, limit) => {
      if (!isId(agentId)) return [];
      const memberships = await database.queueMember.findMany({ where: { agentId }, select: { queueId: true } });
      const queueIds = memberships.map(({ queueId }) => queueId);
      const [current, over] = await Promise.all([
        database.conversation.findMany({
          where: { OR: [{ ownerIds: { has: agentId } }, { queueId: { in: queueIds } }] },
          select: { state: true },
        }),
        database.conversation.findMany({
          where: { lastAgentId: agentId, overSince: { not: null }, NOT: { ownerIds: { has: agentId } } },
          orderBy: { overSince: 'desc' },
          take: limit,
          select: { state: true },
        }),
      ]);
      return [...current, ...over].map(stateOf).sort((a, b) => b.lastAt - a.lastAt);
    },
  };
}
