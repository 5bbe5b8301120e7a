import { exitsOf } from '@rejoin/core/flow/exits';
import type { FlowNode } from '@rejoin/core/flow/flow';
import { type FlowContent, isSameFlow } from '@rejoin/core/flow/flow-draft';
import { type FlowChoices, nameIn } from './flow.ts';
import { diffTests } from './flow-tests.ts';
import { exitLine, NODE_WORDS, summaryOf } from './node-words.ts';

export type FlowChange = {
  readonly what: string;
  readonly how: 'added' | 'changed' | 'removed';
  /** Of what was changed: what it said before and says no more, in lines. A part that no line is about is left out. */
  readonly was: readonly string[];
  readonly is: readonly string[];
};

/** Which nodes differ, which tests, and what else does. */
export function diffFlows(before: FlowContent, after: FlowContent, choices: FlowChoices): FlowChange[] {
  const nodes = [...new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)])]
    .sort()
    .flatMap((key) => diffNode(key, { had: nodeAt(before, key), has: nodeAt(after, key) }, choices));
  const tests = diffTests(before.tests ?? [], after.tests ?? []);
  return [
    ...diffWhole(before, after, choices),
    ...nodes,
    ...tests.map(({ name, how }): FlowChange => ({ what: `Test “${name}”`, how, was: [], is: [] })),
  ];
}

type Part = {
  readonly what: string;
  readonly part: keyof FlowContent;
  readonly show: (content: FlowContent, choices: FlowChoices) => string;
};

const WHOLE: readonly Part[] = [
  { what: 'Begins with', part: 'start', show: (content) => content.start },
  {
    what: 'When a guest comes back',
    part: 'onRejoin',
    show: ({ onRejoin = 'To their last agent' }) => onRejoin,
  },
  {
    what: 'When it can’t go on',
    part: 'onError',
    show: ({ onError }, { queues }) => (onError === undefined ? 'Disconnect' : nameIn(queues, onError.queueId)),
  },
];

function diffWhole(before: FlowContent, after: FlowContent, choices: FlowChoices): FlowChange[] {
  return WHOLE.filter(({ part }) => !isSameFlow(before[part], after[part])).map(({ what, show }) => ({
    what,
    how: 'changed',
    was: [show(before, choices)],
    is: [show(after, choices)],
  }));
}

type Both = { readonly had: FlowNode | undefined; readonly has: FlowNode | undefined };

function diffNode(key: string, { had, has }: Both, choices: FlowChoices): FlowChange[] {
  const shown = has ?? had;
  if (shown === undefined || isSameFlow(had, has)) return [];
  const what = `${NODE_WORDS[shown.type].label} · ${key}`;
  if (had === undefined) return [{ what, how: 'added', was: [], is: [] }];
  if (has === undefined) return [{ what, how: 'removed', was: [], is: [] }];
  const [was, is] = [linesOf(had, choices), linesOf(has, choices)];
  return [
    {
      what,
      how: 'changed',
      was: was.filter((line) => !is.includes(line)),
      is: is.filter((line) => !was.includes(line)),
    },
  ];
}

function linesOf(node: FlowNode, choices: FlowChoices): string[] {
  const exits = exitsOf(node).filter(({ to }) => to !== undefined);
  return [...new Set([summaryOf(node, choices), ...exits.map((exit) => exitLine(node, exit, choices))])];
}

function nodeAt({ nodes }: FlowContent, key: string): FlowNode | undefined {
  return Object.hasOwn(nodes, key) ? nodes[key] : undefined;
}
