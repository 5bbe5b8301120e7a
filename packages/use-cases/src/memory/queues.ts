import { queuesOf } from '@rejoin/core/conversation/queues-of';
import { namedQueueIds } from '@rejoin/core/flow/flow';
import type { Queue } from '@rejoin/core/queue/queue';
import { byName } from '../by-name.ts';
import type { InTheWay } from '../ports/in-the-way.ts';
import type { QueueEdit, Queues } from '../ports/queues.ts';
import { type Announce, type Books, isAway, revise, revisionOf, states } from './books.ts';
import { flowsNaming } from './in-the-way.ts';

export function createMemoryQueues(books: Books, announce: Announce): Queues {
  function write({ queue, memberIds }: QueueEdit): void {
    const { wrapUp } = queue;
    const codes = wrapUp.codes.map(({ id }) => ({ id, name: books.wrapUpCodes.get(id) ?? '' }));
    const before = books.members.get(queue.id) ?? [];
    books.queues.set(queue.id, { ...queue, wrapUp: { ...wrapUp, codes } });
    books.members.set(queue.id, memberIds);
    revise(books, queue.id);
    tell(changed(before, memberIds));
  }

  function tell(agentIds: readonly string[]): void {
    for (const agentId of agentIds) revise(books, agentId);
    announce([{ type: 'settings' }, ...agentIds.map((agentId) => ({ type: 'agent', agentId }) as const)]);
  }

  return {
    list: async () => [...books.queues.values()].sort(byName).map((queue) => summaryOf(books, queue)),
    find: async (id) => {
      const queue = books.queues.get(id);
      if (queue === undefined) return undefined;
      return { queue, memberIds: [...(books.members.get(id) ?? [])].sort(), revision: revisionOf(books, id) };
    },
    add: async (edit) => {
      const problems = edit.judge(surroundingsOf(books));
      if (problems.length > 0) return { type: 'invalid', problems };
      if (books.queues.has(edit.queue.id)) throw new Error(`Queue ${edit.queue.id} exists already`);
      write(edit);
      return { type: 'added' };
    },
    save: async (edit) => {
      const { id } = edit.queue;
      if (!books.queues.has(id)) return { type: 'missing' };
      if (revisionOf(books, id) !== edit.revision) return { type: 'conflict' };
      const problems = edit.judge(surroundingsOf(books));
      if (problems.length > 0) return { type: 'invalid', problems };
      write(edit);
      return { type: 'saved' };
    },
    remove: async (id) => {
      if (!books.queues.has(id)) return { type: 'missing' };
      const found = inTheWay(books, id);
      if (found.length > 0) return { type: 'inUse', inTheWay: found };
      const memberIds = books.members.get(id) ?? [];
      books.queues.delete(id);
      books.members.delete(id);
      tell(memberIds);
      return { type: 'removed' };
    },
  };
}

function summaryOf(books: Books, { id, name }: Queue) {
  const members = (books.members.get(id) ?? []).filter((agentId) => books.agents.get(agentId)?.serving);
  const onQueue = members.filter((agentId) => {
    const agent = books.agents.get(agentId);
    return agent?.routingStatus === 'onQueue' && !isAway(books, agent);
  });
  return { id, name, members: members.length, onQueue: onQueue.length };
}

function surroundingsOf(books: Books) {
  return {
    queues: [...books.queues.values()],
    codeIds: [...books.wrapUpCodes.keys()],
    agentIds: [...books.agents.keys()],
  };
}

/** Who is in one of the lists only. */
function changed(before: readonly string[], after: readonly string[]): string[] {
  return [...after.filter((id) => !before.includes(id)), ...before.filter((id) => !after.includes(id))];
}

function inTheWay(books: Books, queueId: string): InTheWay[] {
  const count = states(books).filter((state) => queuesOf(state).includes(queueId)).length;
  const queues = [...books.queues.values()]
    .filter(({ overflow }) => overflow?.queueId === queueId)
    .sort(byName)
    .map(({ id, name }): InTheWay => ({ type: 'queue', id, name }));
  return [
    ...(count === 0 ? [] : [{ type: 'conversations', count } as const]),
    ...flowsNaming(books, (flow) => namedQueueIds(flow).includes(queueId)),
    ...queues,
  ];
}
