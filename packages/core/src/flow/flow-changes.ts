import { redirected, renameNode } from './edit-flow.ts';
import { successors } from './exits.ts';
import type { FlowNode } from './flow.ts';
import { type FlowContent, isSameFlow } from './flow-draft.ts';
import type { FlowTest } from './flow-test.ts';

/** What differs under one name. Without `was` it was added, without `is` removed. */
export type Difference<Thing> = { readonly name: string; readonly was?: Thing; readonly is?: Thing };

/** What leads into a flow from outside its nodes. */
export type FlowEntrance = (typeof ENTRANCES)[number];

export type FlowChanges = {
  readonly entrances: readonly FlowEntrance[];
  /** Nodes under another key that are what they were. What led to them leads to them still, and is no change. */
  readonly renamed: readonly { readonly from: string; readonly to: string; readonly node: FlowNode }[];
  /** By their keys. */
  readonly nodes: readonly Difference<FlowNode>[];
  /** The order of tests means nothing. */
  readonly tests: readonly Difference<FlowTest>[];
};

const ENTRANCES = ['start', 'onRejoin', 'onError'] as const;

/** What an edit, or many, made of a flow and its tests. Each node and each test is named once. */
export function flowChanges(before: FlowContent, after: FlowContent): FlowChanges {
  const { renamed, content } = renamedLike(before, after);
  return {
    entrances: ENTRANCES.filter((entrance) => !isSameFlow(content[entrance], after[entrance])),
    renamed,
    nodes: differences(new Map(Object.entries(content.nodes)), new Map(Object.entries(after.nodes))),
    tests: differences(byName(content.tests), byName(after.tests)),
  };
}

/** The flow with its nodes under the keys of another, where only the key differs. One rename may bring out the next. */
function renamedLike(before: FlowContent, after: FlowContent): Pick<FlowChanges, 'renamed'> & { content: FlowContent } {
  const renamed: FlowChanges['renamed'][number][] = [];
  let content = before;
  for (let next = nextRename(content, after); next !== undefined; next = nextRename(content, after)) {
    renamed.push(next);
    content = renameNode(content, next.from, next.to);
  }
  return { renamed, content };
}

function nextRename(before: FlowContent, after: FlowContent): FlowChanges['renamed'][number] | undefined {
  const added = Object.entries(after.nodes).filter(([key]) => !Object.hasOwn(before.nodes, key));
  // A key that a node still leads to was not given up: its node is missing.
  const kept = new Set([...Object.keys(after.nodes), ...Object.values(after.nodes).flatMap(successors)]);
  for (const [from, was] of Object.entries(before.nodes)) {
    if (kept.has(from)) continue;
    const [to, node] = added.find(([key, is]) => isSameFlow(redirected(was, from, key), is)) ?? [];
    if (to !== undefined && node !== undefined) return { from, to, node };
  }
  return undefined;
}

function byName(tests: readonly FlowTest[] = []): ReadonlyMap<string, FlowTest> {
  return new Map(tests.map((test) => [test.name, test]));
}

function differences<Thing>(
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
): Difference<Thing>[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((name): Difference<Thing>[] => {
    const [was, is] = [before.get(name), after.get(name)];
    if (isSameFlow(was, is)) return [];
    return [{ name, ...(was !== undefined && { was }), ...(is !== undefined && { is }) }];
  });
}
