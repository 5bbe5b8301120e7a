import { expect, test } from 'vitest';
import type { Board } from '../../live/wire.ts';
import { byReadiness, isAway, queueNames, queuesApart, standingCounts, underWay } from './floor-words.ts';

type Agent = Board['agents'][number];

const agent = (name: string, more: Partial<Agent>): Agent => ({
  ...{ agentId: name, name, presence: 'available', routingStatus: 'onQueue', capacity: 4, load: 0, queueIds: [] },
  ...more,
});
const idle = agent('Idle', {});
const busy = agent('Busy', { load: 3 });
const silent = agent('Silent', { routingStatus: 'notResponding' });
const cut = agent('Cut', { load: 3, noLine: true });
const lunch = agent('Lunch', { presence: 'meal', routingStatus: 'offQueue' });
const gone = agent('Gone', { presence: 'offline', routingStatus: 'offQueue' });

test('those who can take something stand above those who can not, the busiest first', () => {
  const sorted = [gone, lunch, silent, cut, idle, busy].sort(byReadiness).map(({ name }) => name);
  expect(sorted).toEqual(['Busy', 'Idle', 'Cut', 'Silent', 'Gone', 'Lunch']);
  expect([agent('Agent 9', {}), agent('agent 10', {})].sort(byReadiness)).toMatchObject([
    { name: 'Agent 9' },
    { name: 'agent 10' },
  ]);
});

test('whoever is offline is away, unless conversations of theirs go on', () => {
  expect([gone, { ...gone, load: 1 }, lunch, idle].map(isAway)).toEqual([true, false, false, false]);
});

test('says how many stand how, and nothing of how nobody stands', () => {
  expect(standingCounts([idle, busy, lunch])).toBe('2 on queue · 1 off queue');
  expect(standingCounts([idle, { ...gone, load: 1 }])).toBe('1 on queue · 1 offline');
  expect(standingCounts([idle, cut])).toBe('1 on queue · 1 without a line');
  expect(standingCounts([silent])).toBe('1 not responding');
  expect(standingCounts([])).toBe('');
});

const care = { queueId: 'care', name: 'Care', waiting: 3, longestSince: 900, connected: 4, parked: 0 };
const returns = { queueId: 'returns', name: 'Returns', waiting: 1, longestSince: 400, connected: 1, parked: 2 };
const quiet = { queueId: 'quiet', name: 'Quiet', waiting: 0, connected: 0, parked: 0 };

test('the queues are added up, and the longest wait of all is the longest of any', () => {
  expect(underWay([care, returns, quiet])).toEqual({ waiting: 4, longestSince: 400, connected: 5, parked: 2 });
  expect(underWay([quiet])).toEqual({ waiting: 0, connected: 0, parked: 0 });
});

test('of many queues those that are quiet stand apart, unless they are to be seen; of a few none does', () => {
  const seen = new Set(['quiet 3', undefined]);
  const quietOnes = Array.from({ length: 10 }, (_, index) => ({ ...quiet, queueId: `quiet ${index}` }));
  expect(queuesApart([care, ...quietOnes], seen)).toEqual({ astir: [care, ...quietOnes], quiet: [] });
  const parked = { ...quiet, queueId: 'parked', parked: 1 };
  const { astir, quiet: apart } = queuesApart([...quietOnes, parked, care], seen);
  expect(astir.map(({ queueId }) => queueId)).toEqual(['quiet 3', 'parked', 'care']);
  expect(apart).toEqual(quietOnes.filter(({ queueId }) => queueId !== 'quiet 3'));
});

test('an agent’s queues stand in the board’s order', () => {
  expect(queueNames(agent('Mara', { queueIds: ['quiet', 'care'] }), [care, returns, quiet])).toBe('Care, Quiet');
});
