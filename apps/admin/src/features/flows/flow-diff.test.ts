import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { expect, it } from 'vitest';
import { diffFlows } from './flow-diff.ts';

const choices = { queues: [{ id: 'care', name: 'Customer care' }], schedules: [], agents: [], skills: [], secrets: [] };
const before = newFlowContent('care');
const { greet: _greet, ...others } = before.nodes;
const end = { type: 'disconnect' } as const;

it('says which nodes were added, changed and removed, and what else differs', () => {
  const after = { start: 'end', nodes: { ...others, queue: end, end } };
  expect(diffFlows(before, after, choices)).toEqual([
    { what: 'Begins with', how: 'changed', was: ['greet'], is: ['end'] },
    { what: 'When it can’t go on', how: 'changed', was: ['Customer care'], is: ['Disconnect'] },
    { what: 'End · end', how: 'added', was: [], is: [] },
    { what: 'Say · greet', how: 'removed', was: [], is: [] },
    { what: 'End · queue', how: 'changed', was: ['Customer care'], is: ['The conversation ends'] },
  ]);
});

it('says of a node only what is no more as it was', () => {
  const greet = { type: 'sendMessage', text: 'Hello', next: 'queue' } as const;
  const [change] = diffFlows(
    { ...before, nodes: { ...before.nodes, greet } },
    { ...before, nodes: { ...before.nodes, greet: { ...greet, next: 'end' }, end } },
    choices,
  ).filter(({ how }) => how === 'changed');
  expect(change).toEqual({ what: 'Say · greet', how: 'changed', was: ['Then → queue'], is: ['Then → end'] });
});

it('names a node of which no line is different all the same', () => {
  const ask = { type: 'waitForAnswer', timeoutSeconds: 60, retries: 1, next: 'queue', timedOut: 'queue' } as const;
  const [was, is] = ['Still there?', 'Are you still there?'].map((retryText) => ({
    ...before,
    nodes: { ...before.nodes, ask: { ...ask, retryText } },
  }));
  expect(diffFlows(was ?? before, is ?? before, choices)).toEqual([
    { what: 'Ask · ask', how: 'changed', was: [], is: [] },
  ]);
});

it('says nothing of what is the same', () => {
  expect(diffFlows(before, { ...before, nodes: { ...before.nodes } }, choices)).toEqual([]);
});
