import { expect, test } from 'vitest';
import type { Board } from '../../live/wire.ts';
import { byReadiness, isAway, standingCounts } from './floor-words.ts';

type Agent = Board['agents'][number];

const agent = (name: string, more: Partial<Agent>): Agent => ({
  ...{ agentId: name, name, presence: 'available', routingStatus: 'onQueue', capacity: 4, load: 0, queueIds: [] },
  ...more,
});
const idle = agent('Idle', {});
const busy = agent('Busy', { load: 3 });
const silent = agent('Silent', { routingStatus: 'notResponding' });
const lunch = agent('Lunch', { presence: 'meal', routingStatus: 'offQueue' });
const gone = agent('Gone', { presence: 'offline', routingStatus: 'offQueue' });

test('those who can take something stand above those who can not, the busiest first', () => {
  const sorted = [gone, lunch, silent, idle, busy].sort(byReadiness).map(({ name }) => name);
  expect(sorted).toEqual(['Busy', 'Idle', 'Silent', 'Gone', 'Lunch']);
});

test('whoever is offline is away, unless conversations of theirs go on', () => {
  expect([gone, { ...gone, load: 1 }, lunch, idle].map(isAway)).toEqual([true, false, false, false]);
});

test('says how many stand how, and nothing of how nobody stands', () => {
  expect(standingCounts([idle, busy, lunch])).toBe('2 on queue · 1 off queue');
  expect(standingCounts([silent])).toBe('1 not responding');
  expect(standingCounts([])).toBe('');
});
