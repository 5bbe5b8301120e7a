import { newFlowContent } from '@rejoin/core/flow/flow-draft';
import { expect, it } from 'vitest';
import { diffFlows } from './flow-diff.ts';

const before = newFlowContent('care');
const { greet: _greet, ...others } = before.nodes;
const end = { type: 'disconnect' } as const;

it('says which nodes were added, changed and removed, and what else differs', () => {
  const after = { start: 'end', nodes: { ...others, queue: end, end } };
  expect(diffFlows(before, after)).toEqual([
    { what: 'Where it begins', how: 'changed' },
    { what: 'When it can’t go on', how: 'changed' },
    { what: 'end', how: 'added' },
    { what: 'greet', how: 'removed' },
    { what: 'queue', how: 'changed' },
  ]);
});

it('says nothing of what is the same', () => {
  expect(diffFlows(before, { ...before, nodes: { ...before.nodes } })).toEqual([]);
});
