import { expect, test } from 'vitest';
import { live } from './live.test-kit.ts';
import type { Line } from './live-state.ts';
import { createTypingTeller } from './tell-typing.ts';

function teller(line: Line = 'live') {
  const told: string[] = [];
  let at = 0;
  const { typed: type, answered } = createTypingTeller({
    read: () => ({ ...live(), line }),
    now: () => at,
    tell: async ({ conversationId }) => {
      told.push(conversationId);
      throw new Error('the line was lost');
    },
  });
  return { told, type, answered, wait: (ms: number) => (at += ms) };
}

test('each guest is told at most once in five seconds', () => {
  const { told, type, wait } = teller();
  type('a');
  type('a');
  type('b');
  expect(told).toEqual(['a', 'b']);
  wait(4999);
  type('a');
  expect(told).toEqual(['a', 'b']);
  wait(1);
  type('a');
  expect(told).toEqual(['a', 'b', 'a']);
});

test('who has answered and types again is seen to at once', () => {
  const { told, type, answered } = teller();
  type('a');
  type('b');
  answered('a');
  type('a');
  type('b');
  expect(told).toEqual(['a', 'b', 'a']);
});

test('nobody is told while the line is not live', () => {
  const { told, type } = teller('reconnecting');
  type('a');
  expect(told).toEqual([]);
});
