import { successors } from '@rejoin/core/flow/exits';
import type { FlowNode } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, layoutFlow, NODE_SIZE } from './layout.ts';
import { outlineOrder } from './outline-order.ts';

const say = (next: string): FlowNode => ({ type: 'sendMessage', text: 'Hello', next });
const hours = (open: string, closed: string): FlowNode => ({
  type: 'decideHours',
  scheduleId: 'office',
  open,
  closed,
});
const end: FlowNode = { type: 'disconnect' };
const flow = (nodes: FlowContent['nodes'], start = 'a'): FlowContent => ({ start, nodes });
const column = (at: number) => at * (NODE_SIZE.width + 56);

describe('the layout of', () => {
  it.each<[string, FlowContent, Record<string, number>]>([
    ['a line', flow({ a: say('b'), b: say('c'), c: end }), { a: 0, b: 1, c: 2 }],
    ['a fork', flow({ a: hours('b', 'c'), b: end, c: end }), { a: 0, b: 1, c: 1 }],
    [
      'ways that meet again',
      flow({ a: hours('b', 'd'), b: say('c'), c: say('d'), d: end }),
      { a: 0, b: 1, c: 2, d: 3 },
    ],
    ['a way back', flow({ a: say('b'), b: hours('a', 'c'), c: end }), { a: 0, b: 1, c: 2 }],
    ['a node that leads to itself', flow({ a: hours('a', 'b'), b: end }), { a: 0, b: 1 }],
    ['nodes to which nothing leads', flow({ a: end, b: say('c'), c: end }), { a: 0, b: 0, c: 1 }],
    ['exits that lead nowhere', flow({ a: say(''), b: say('gone') }), { a: 0, b: 0 }],
  ])('%s', (_, content, columns) => {
    const placed = layoutFlow(content);
    expect(Object.fromEntries([...placed].map(([key, { x }]) => [key, x]))).toEqual(
      Object.fromEntries(Object.entries(columns).map(([key, at]) => [key, column(at)])),
    );
  });

  it('a fork keeps the order of the exits', () => {
    const placed = layoutFlow(flow({ a: hours('z', 'b'), b: end, z: end }));
    expect(placed.get('z')?.y).toBeLessThan(placed.get('b')?.y ?? 0);
  });

  it('no node at all', () => {
    expect(layoutFlow(flow({})).size).toBe(0);
  });
});

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'constructor'];
const key = fc.constantFrom(...KEYS, 'nowhere');
const node: fc.Arbitrary<FlowNode> = fc.oneof(
  key.map(say),
  fc.tuple(key, key).map(([open, closed]) => hours(open, closed)),
  fc.constant(end),
);
const anyFlow = fc
  .tuple(fc.subarray(KEYS, { minLength: 1 }), fc.array(node, { minLength: KEYS.length, maxLength: KEYS.length }), key)
  .map(([keys, nodes, start]) => flow(Object.fromEntries(keys.map((each, at) => [each, nodes[at] ?? end])), start));

describe('any flow', () => {
  it('has each node once, none over another, and none above the top', () => {
    fc.assert(
      fc.property(anyFlow, (content) => {
        const placed = [...layoutFlow(content)];
        expect(placed.map(([each]) => each).sort()).toEqual(Object.keys(content.nodes).sort());
        const boxes = placed.map(([each, { x, y }]) => ({ x, y, bottom: y + heightOf(content.nodes[each] ?? end) }));
        for (const [index, box] of boxes.entries()) {
          expect(box.y).toBeGreaterThanOrEqual(0);
          for (const other of boxes.slice(index + 1))
            if (box.x === other.x) expect(box.bottom <= other.y || other.bottom <= box.y).toBe(true);
        }
      }),
    );
  });

  it('leads to the right wherever it does not come back', () => {
    fc.assert(
      fc.property(anyFlow, (content) => {
        const placed = layoutFlow(content);
        for (const [from, each] of Object.entries(content.nodes))
          for (const to of successors(each))
            if (placed.has(to) && !reaches(content, to, from))
              expect(placed.get(to)?.x).toBeGreaterThan(placed.get(from)?.x ?? 0);
      }),
    );
  });

  it('is drawn and listed alike in whatever order its nodes are written', () => {
    fc.assert(
      fc.property(anyFlow, (content) => {
        const turned = { ...content, nodes: Object.fromEntries(Object.entries(content.nodes).reverse()) };
        expect(new Map([...layoutFlow(turned)].sort())).toEqual(new Map([...layoutFlow(content)].sort()));
        expect(outlineOrder(turned)).toEqual(outlineOrder(content));
        expect(outlineOrder(content).toSorted()).toEqual(Object.keys(content.nodes).sort());
      }),
    );
  });
});

function reaches(content: FlowContent, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  const each = Object.hasOwn(content.nodes, from) ? content.nodes[from] : undefined;
  return each !== undefined && successors(each).some((next) => reaches(content, next, to, seen));
}
