import { expect, test } from 'vitest';
import { ringsAt } from './rings-at.ts';
import { accept, offer, play, type Step, start } from './scenario.test-kit.ts';

const hers: Step[] = [start(), offer('mara'), accept('mara')];
const asked: Step = {
  ...{ type: 'transferToAgent', agentId: 'mara', toAgentId: 'jonas' },
  ...{ available: true, alertingSeconds: 30 },
};

test.each<[string, readonly Step[], string | undefined]>([
  ['waits', [start()], undefined],
  ['is offered', [start(), offer('mara')], 'mara'],
  ['is somebody’s', hers, undefined],
  ['is offered to a colleague', [...hers, asked], 'jonas'],
])('a conversation that %s', (_, steps, agentId) => {
  const { state } = play(steps);
  if (state === undefined) throw new Error('There is no conversation');
  expect(ringsAt(state)).toBe(agentId);
});
