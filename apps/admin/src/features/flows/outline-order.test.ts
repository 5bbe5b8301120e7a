import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { expect, it } from 'vitest';
import { outlineOrder } from './outline-order.ts';

const end = { type: 'disconnect' } as const;
const say = (next: string) => ({ type: 'sendMessage', text: 'Hello', next }) as const;
const hours = (open: string, closed: string) => ({ type: 'decideHours', scheduleId: 'office', open, closed }) as const;

it.each<[string, FlowContent, string[]]>([
  [
    'one way to its end, then the next',
    { start: 'z', nodes: { a: end, b: say('a'), c: end, z: hours('b', 'c') } },
    ['z', 'b', 'a', 'c'],
  ],
  ['a circle once', { start: 'b', nodes: { a: say('b'), b: say('a') } }, ['b', 'a']],
  [
    'guests who come back after the start, and what nothing leads to last',
    { start: 'c', onRejoin: 'b', nodes: { a: end, b: end, c: end } },
    ['c', 'b', 'a'],
  ],
  ['exits that lead nowhere as nothing', { start: '', nodes: { a: say('gone') } }, ['a']],
])('is read: %s', (_, content, keys) => {
  expect(outlineOrder(content)).toEqual(keys);
});
