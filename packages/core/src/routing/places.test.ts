import { expect, test } from 'vitest';
import { NEW_QUEUE } from '../queue/queue.ts';
import { placesToTell } from './places.ts';

const telling = { ...NEW_QUEUE, id: 'care', name: 'Care', placeWords: 'Number {{place}}.' };
const silent = { ...NEW_QUEUE, id: 'returns', name: 'Returns' };
const staffedQueueIds = ['care'];
const line = [
  { conversationId: 'a', queueId: 'care' },
  { conversationId: 'b', queueId: 'returns' },
  { conversationId: 'c', queueId: 'care' },
];

test('places count for each queue, and only queues with words tell them', () => {
  const told = { words: 'Number {{place}}.', skillMatching: 'all' };
  expect(placesToTell(line, [telling, silent], { takes: new Map(), staffedQueueIds: ['care'] })).toEqual([
    { conversationId: 'a', place: 1, ...told },
    { conversationId: 'c', place: 2, ...told },
  ]);
});

test('the time is said where enough was taken of late, the longer the further behind, and never less than a minute', () => {
  const [next, second] = placesToTell(line, [telling], { takes: new Map([['care', 30]]), staffedQueueIds });
  expect(next?.minutes).toBeGreaterThanOrEqual(1);
  expect(second?.minutes).toBeGreaterThan(next?.minutes ?? 0);
  const [busy] = placesToTell(line, [telling], { takes: new Map([['care', 100_000]]), staffedQueueIds });
  expect(busy?.minutes).toBe(1);
});

test('no time is said where those who took so many have gone', () => {
  const places = placesToTell(line, [telling], { takes: new Map([['care', 30]]), staffedQueueIds: ['returns'] });
  expect(places.map(({ place, minutes }) => ({ place, minutes }))).toEqual([
    { place: 1, minutes: undefined },
    { place: 2, minutes: undefined },
  ]);
});
