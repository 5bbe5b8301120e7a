import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renameNode } from './edit-flow.ts';
import { care, end, say } from './flow.test-kit.ts';
import type { FlowNode } from './flow.ts';
import { type FlowChanges, flowChanges } from './flow-changes.ts';
import { type FlowContent, isSameFlow } from './flow-draft.ts';
import type { FlowTest } from './flow-test.ts';

const NONE: FlowChanges = { entrances: [], renamed: [], nodes: [], tests: [] };
const flow: FlowContent = { start: 'hello', nodes: { hello: say('Hello', 'care'), care, end } };
const ends: FlowTest = { name: 'ends', at: 0, steps: [{ say: 'Hi' }, { expectDisconnect: true }] };
const waits: FlowTest = { name: 'waits', at: 0, steps: [{ say: 'Hi' }, { expectWait: true }] };

const TABLE: readonly { readonly of: string; readonly after: FlowContent; readonly changes: Partial<FlowChanges> }[] = [
  { of: 'the order in which nodes are written', after: { ...flow, nodes: { end, care, ...flow.nodes } }, changes: {} },
  {
    of: 'where it begins, comes back and fails',
    after: { ...flow, start: 'care', onRejoin: 'care', onError: { queueId: 'care' } },
    changes: { entrances: ['start', 'onRejoin', 'onError'] },
  },
  {
    of: 'nodes that came, went and became something else',
    after: { ...flow, nodes: { hello: say('Welcome', 'care'), care, bye: say('Bye', 'care') } },
    changes: {
      nodes: [
        { name: 'bye', is: say('Bye', 'care') },
        { name: 'end', was: end },
        { name: 'hello', was: say('Hello', 'care'), is: say('Welcome', 'care') },
      ],
    },
  },
  {
    of: 'two renamed nodes, one behind the other',
    after: { start: 'greet', nodes: { greet: say('Hello', 'team'), team: care, end } },
    changes: {
      renamed: [
        { from: 'care', to: 'team', node: care },
        { from: 'hello', to: 'greet', node: say('Hello', 'team') },
      ],
    },
  },
  {
    of: 'what leads elsewhere once a node has another key',
    after: { start: 'hello', nodes: { hello: say('Hello', 'end'), team: care, end } },
    changes: {
      renamed: [{ from: 'care', to: 'team', node: care }],
      nodes: [{ name: 'hello', was: say('Hello', 'team'), is: say('Hello', 'end') }],
    },
  },
  {
    of: 'a node that is missing where another still leads to it',
    after: { ...flow, nodes: { hello: say('Hello', 'care'), team: care, end } },
    changes: {
      nodes: [
        { name: 'care', was: care },
        { name: 'team', is: care },
      ],
    },
  },
  {
    of: 'tests',
    after: { ...flow, tests: [waits, { ...ends, at: 1 }] },
    changes: {
      tests: [
        { name: 'ends', is: { ...ends, at: 1 } },
        { name: 'waits', is: waits },
      ],
    },
  },
];

it.each(TABLE)('tells $of', ({ after, changes }) => {
  expect(flowChanges(flow, after)).toEqual({ ...NONE, ...changes });
});

it('tells which tests differ, in whatever order they stand', () => {
  const tested = (...tests: FlowTest[]): FlowContent => ({ ...flow, tests });
  expect(flowChanges(tested(ends, waits), tested(waits, ends))).toEqual(NONE);
  expect(flowChanges(tested(ends), tested({ ...ends, at: 1 })).tests).toEqual([
    { name: 'ends', was: ends, is: { ...ends, at: 1 } },
  ]);
  expect(flowChanges(tested(ends), flow).tests).toEqual([{ name: 'ends', was: ends }]);
});

describe('of any two flows', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const node: fc.Arbitrary<FlowNode> = fc.oneof(
    fc.record({ type: fc.constant('sendMessage' as const), text: fc.constantFrom('Yes', 'No'), next: key }),
    fc.record({ type: fc.constant('returnToLastAgent' as const), otherwise: key }),
    fc.constant(end),
  );
  const content: fc.Arbitrary<FlowContent> = fc.record(
    {
      start: key,
      onRejoin: key,
      nodes: fc.dictionary(key, node, { noNullPrototype: true }),
      tests: fc.uniqueArray(fc.constantFrom(ends, waits, { ...ends, at: 1 }), {
        selector: ({ name }) => name,
        minLength: 1,
      }),
    },
    { requiredKeys: ['start', 'nodes'] },
  );

  it('a node under another key is renamed and nothing else, even where it leads to itself', () => {
    fc.assert(
      fc.property(content, (before) => {
        for (const from of Object.keys(before.nodes)) {
          const after = renameNode(before, from, 'other');
          const renamed = [{ from, to: 'other', node: after.nodes.other }];
          expect(flowChanges(before, after)).toEqual({ ...NONE, renamed });
        }
      }),
    );
  });

  it('nothing changed exactly where both are the same, tests in whatever order', () => {
    const sorted = ({ tests, ...rest }: FlowContent) => ({
      ...rest,
      ...(tests && { tests: tests.toSorted((one, other) => one.name.localeCompare(other.name)) }),
    });
    fc.assert(
      fc.property(content, content, (before, after) => {
        expect(flowChanges(before, before)).toEqual(NONE);
        expect(isSameFlow(flowChanges(before, after), NONE)).toBe(isSameFlow(sorted(before), sorted(after)));
      }),
    );
  });

  it('every node is named at most once, and what is done over after the renames is the other flow', () => {
    fc.assert(
      fc.property(content, content, (before, after) => {
        const { renamed, nodes } = flowChanges(before, after);
        const names = [...renamed.flatMap(({ from, to }) => [from, to]), ...nodes.map(({ name }) => name)];
        const redone = renamed.reduce((done, { from, to }) => renameNode(done, from, to), before);
        const patched = new Map(Object.entries(redone.nodes));
        for (const { name, is } of nodes) is === undefined ? patched.delete(name) : patched.set(name, is);
        expect(Object.fromEntries(patched)).toEqual(after.nodes);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });
});
