import { expect, test } from 'vitest';
import { canTakeOneMore } from './capacity.ts';
import { free } from './floor.test-kit.ts';

test.each([
  { name: 'on queue with room', agent: free('mara', { load: 3 }), can: true },
  { name: 'full', agent: free('mara', { load: 4 }), can: false },
  { name: 'off queue', agent: free('mara', { routingStatus: 'offQueue' }), can: false },
  { name: 'not responding', agent: free('mara', { routingStatus: 'notResponding' }), can: false },
  { name: 'without a line', agent: free('mara', { noLine: true }), can: false },
])('somebody who is $name can be sent one more: $can', ({ agent, can }) => {
  expect(canTakeOneMore(agent)).toBe(can);
});
