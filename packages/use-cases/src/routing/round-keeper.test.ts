import type { RoutingRound } from '@rejoin/core/routing/round';
import { expect, test } from 'vitest';
import { createRoundKeeper } from './round-keeper.ts';

function roundAt(at: number): RoutingRound {
  const outcome = { conversationId: 'c', agentId: 'mara', reason: 'longestIdle', offered: true } as const;
  return { id: `${at}`, at, policies: new Map(), candidates: [], waiting: [], outcomes: [outcome] };
}

test('while rounds can’t be written the latest wait, however many come, and are written when they can', async () => {
  let isBroken = true;
  const written: number[] = [];
  const record = async (rounds: readonly RoutingRound[]) => {
    if (isBroken) throw new Error('The database is gone');
    written.push(...rounds.map(({ at }) => at));
  };
  const keeper = createRoundKeeper({ decisions: { record }, onError: () => {} });
  for (let at = 0; at < 1000; at += 1) {
    await keeper.keep(roundAt(at));
    await keeper.settled();
  }
  isBroken = false;
  await keeper.keep(roundAt(1000));
  await keeper.settled();
  expect(written).toEqual(Array.from({ length: 201 }, (_, index) => 800 + index));
});
