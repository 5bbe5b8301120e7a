import { expect, test } from 'vitest';
import { NEW_QUEUE } from '../queue/queue.ts';
import { placesToTell } from './places.ts';

const telling = { ...NEW_QUEUE, id: 'care', name: 'Care', placeWords: 'Number {{place}}.' };
const silent = { ...NEW_QUEUE, id: 'returns', name: 'Returns' };
const line = [
  { conversationId: 'a', queueId: 'care' },
  { conversationId: 'b', queueId: 'returns' },
  { conversationId: 'c', queueId: 'care' },
];

test('places count for each queue, and only queues with words tell them', () => {
  expect(placesToTell(line, [telling, silent], new Map())).toEqual([
    { conversationId: 'a', place: 1, words: 'Number {{place}}.' },
    { conversationId: 'c', place: 2, words: 'Number {{place}}.' },
  ]);
});

test('the time is said where enough was taken of late, the longer the further behind, and never less than a minute', () => {
  const [next, second] = placesToTell(line, [telling], new Map([['care', 30]]));
  expect(next?.minutes).toBeGreaterThanOrEqual(1);
  expect(second?.minutes).toBeGreaterThan(next?.minutes ?? 0);
  const [busy] = placesToTell(line, [telling], new Map([['care', 100_000]]));
  expect(busy?.minutes).toBe(1);
});
