import { expect, test } from 'vitest';
import { inTheWayWords } from './in-the-way.ts';

const flow = (name: string) => ({ type: 'flow', id: name, name }) as const;
const queue = (name: string) => ({ type: 'queue', id: name, name }) as const;

test.each([
  [[flow('Welcome')], 'the flow “Welcome” names it.'],
  [[flow('Welcome'), flow('Night')], 'the flows “Welcome” and “Night” name it.'],
  [['A', 'B', 'C', 'D', 'E'].map(flow), 'the flows “A”, “B”, “C” and 2 more name it.'],
  [[queue('Returns')], 'the queue “Returns” overflows to it.'],
  [[{ type: 'agents', count: 1 } as const], '1 agent has it.'],
  [
    [{ type: 'conversations', count: 3 } as const, flow('Welcome'), queue('A'), queue('B')],
    '3 conversations wait or are held there, the flow “Welcome” names it and the queues “A” and “B” overflow to it.',
  ],
])('%j', (found, words) => {
  expect(inTheWayWords({ inTheWay: found }, ['overflows to it', 'overflow to it'])).toBe(words);
});
