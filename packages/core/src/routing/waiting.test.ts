import { expect, test } from 'vitest';
import { NOW, waits } from './floor.test-kit.ts';
import { NO_REQUEST } from './request.ts';
import { byPrecedence } from './waiting.ts';

test('a point of priority is a minute of waiting; then whoever waits longer, then the id', () => {
  const line = [
    waits({ conversationId: 'late but urgent', waitingSince: NOW, request: { ...NO_REQUEST, priority: 2 } }),
    waits({ conversationId: 'b', waitingSince: NOW - 120_000 }),
    waits({ conversationId: 'a', waitingSince: NOW - 120_000 }),
    waits({ conversationId: 'early', waitingSince: NOW - 119_999 }),
    waits({ conversationId: 'can wait', waitingSince: NOW - 150_000, request: { ...NO_REQUEST, priority: -1 } }),
  ];
  expect(line.sort(byPrecedence).map(({ conversationId }) => conversationId)).toEqual([
    'a',
    'b',
    'late but urgent',
    'early',
    'can wait',
  ]);
});
