import { expect, test } from 'vitest';
import { NEW_QUEUE } from '../queue/queue.ts';
import { placesIn, tellsPlace } from './places.ts';

const care = { ...NEW_QUEUE, id: 'care', name: 'Care', placeWords: 'Number {{place}}.' };
const returns = { ...NEW_QUEUE, id: 'returns', name: 'Returns' };
const staffedQueueIds = ['care'];
const line = [
  { conversationId: 'a', queueId: 'care' },
  { conversationId: 'b', queueId: 'returns' },
  { conversationId: 'c', queueId: 'care' },
  { conversationId: 'd', queueId: 'gone' },
];

test('places count for each queue', () => {
  expect(placesIn(line, [care, returns], { takes: new Map(), staffedQueueIds })).toEqual([
    { conversationId: 'a', place: 1, words: 'Number {{place}}.', skillMatching: 'all' },
    { conversationId: 'b', place: 1, words: '', skillMatching: 'all' },
    { conversationId: 'c', place: 2, words: 'Number {{place}}.', skillMatching: 'all' },
  ]);
});

test('the time is said where enough was taken of late, the longer the further behind, and never less than a minute', () => {
  const [next, second] = placesIn(line, [care], { takes: new Map([['care', 30]]), staffedQueueIds });
  expect(next?.minutes).toBeGreaterThanOrEqual(1);
  expect(second?.minutes).toBeGreaterThan(next?.minutes ?? 0);
  const [busy] = placesIn(line, [care], { takes: new Map([['care', 100_000]]), staffedQueueIds });
  expect(busy?.minutes).toBe(1);
});

test('no time is said where those who took so many have gone', () => {
  const places = placesIn(line, [care], { takes: new Map([['care', 30]]), staffedQueueIds: ['returns'] });
  expect(places.map(({ place, minutes }) => ({ place, minutes }))).toEqual([
    { place: 1, minutes: undefined },
    { place: 2, minutes: undefined },
  ]);
});

test('a queue tells places in its own words, if it has any', () => {
  expect(tellsPlace(care)).toBe(true);
  expect(tellsPlace(returns)).toBe(false);
  expect(tellsPlace({ placeWords: ' \n' })).toBe(false);
});
