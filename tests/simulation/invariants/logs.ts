import { isDeepStrictEqual } from 'node:util';
import { replay } from '@rejoin/core/conversation/evolve';
import type { Invariant } from './invariant.ts';

export const LOGS: readonly Invariant[] = [
  {
    name: 'the sequence runs 1, 2, 3… and the times strictly increase',
    onMoment(_scene, { before, entry: { sequence, at } }) {
      if (sequence !== (before?.sequence ?? 0) + 1) return `${sequence} after ${before?.sequence}`;
      return before !== undefined && at <= before.lastAt ? `${at} after ${before.lastAt}` : undefined;
    },
  },
  {
    name: 'replaying the log gives the state on the row',
    async whenCalm({ ledger, stored }) {
      const states = await stored.load([...ledger.pages.keys()]);
      return [...ledger.pages].flatMap(([conversationId, { entries }]) =>
        isDeepStrictEqual(replay(conversationId, entries), states.get(conversationId)) ? [] : [conversationId],
      );
    },
  },
  {
    name: 'the log keeps what was appended to it',
    async whenCalm({ ledger, stored }) {
      const wrong: string[] = [];
      for (const [conversationId, { entries }] of ledger.pages) {
        const read = await stored.readBack(conversationId, { limit: 1000 });
        if (!isDeepStrictEqual(read.toReversed(), entries)) wrong.push(conversationId);
      }
      return wrong;
    },
  },
];
