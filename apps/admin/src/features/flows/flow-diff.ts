import type { FlowNode } from '@rejoin/core/flow/flow';
import { type Difference, type FlowEntrance, flowChanges } from '@rejoin/core/flow/flow-changes';
import { type FlowContent, isSameFlow } from '@rejoin/core/flow/flow-draft';
import type { FlowTest } from '@rejoin/core/flow/flow-test';
import { type FlowChoices, nameIn } from './flow.ts';
import { linesOf } from './node-lines.ts';
import { NODE_WORDS } from './node-words.ts';
import { stepLine } from './test-words.ts';

export type FlowChange = {
  readonly what: string;
  readonly how: 'added' | 'changed' | 'renamed' | 'removed';
  /** Of what was changed: what it said before and says no more, in lines. */
  readonly was: readonly string[];
  readonly is: readonly string[];
};

/** What an edit made of a flow and its tests, in words. */
export function diffFlows(before: FlowContent, after: FlowContent, choices: FlowChoices): FlowChange[] {
  const { entrances, renamed, nodes, tests } = flowChanges(before, after);
  return [
    ...entrances.map((entrance) => entranceChange(entrance, { before, after }, choices)),
    ...renamed.map(
      ({ from, to, node }): FlowChange => ({ what: titleOf(node, to), how: 'renamed', was: [from], is: [to] }),
    ),
    ...nodes.flatMap((node) => nodeChange(node, choices)),
    ...tests.map((test) => testChange(test, choices)),
  ];
}

const ENTRANCES: Readonly<
  Record<FlowEntrance, { what: string; show: (content: FlowContent, choices: FlowChoices) => string }>
> = {
  start: { what: 'Begins with', show: ({ start }) => start },
  onRejoin: { what: 'When a guest comes back', show: ({ onRejoin = 'To their last agent' }) => onRejoin },
  onError: {
    what: 'When it can’t go on',
    show: ({ onError }, { queues }) => (onError === undefined ? 'Disconnect' : nameIn(queues, onError.queueId)),
  },
};

type Versions = { readonly before: FlowContent; readonly after: FlowContent };

function entranceChange(entrance: FlowEntrance, { before, after }: Versions, choices: FlowChoices): FlowChange {
  const { what, show } = ENTRANCES[entrance];
  return { what, how: 'changed', was: [show(before, choices)], is: [show(after, choices)] };
}

function nodeChange({ name, was, is }: Difference<FlowNode>, choices: FlowChoices): FlowChange[] {
  const shown = is ?? was;
  if (shown === undefined) return [];
  const what = titleOf(shown, name);
  if (was === undefined || is === undefined)
    return [{ what, how: was === undefined ? 'added' : 'removed', was: [], is: [] }];
  const linesIn = (node: FlowNode) => [
    ...(was.type === is.type ? [] : [NODE_WORDS[node.type].label]),
    ...linesOf(node, choices),
  ];
  return [{ what, how: 'changed', ...lineChange(linesIn(was), linesIn(is)) }];
}

function titleOf(node: FlowNode, key: string): string {
  return `${NODE_WORDS[node.type].label} · ${key}`;
}

function testChange({ name, was, is }: Difference<FlowTest>, choices: FlowChoices): FlowChange {
  const what = `Test “${name}”`;
  if (was === undefined || is === undefined)
    return { what, how: was === undefined ? 'added' : 'removed', was: [], is: [] };
  const isGivenSame = was.at === is.at && isSameFlow(was.given, is.given);
  const given = isGivenSame ? [] : ['Other givens: when it begins, who the guest is or what servers answer'];
  const linesIn = ({ steps }: FlowTest) => steps.map((step) => stepLine(step, choices));
  return { what, how: 'changed', ...lineChange(linesIn(was), [...linesIn(is), ...given]) };
}

/** The lines that one side has and the other hasn't, and the order of the others where it is another. */
function lineChange(before: readonly string[], after: readonly string[]): Pick<FlowChange, 'was' | 'is'> {
  const [had, has] = [new Set(before), new Set(after)];
  const [keptBefore, keptAfter] = [[...had].filter((line) => has.has(line)), [...has].filter((line) => had.has(line))];
  const was = [...[...had].filter((line) => !has.has(line)), ...orderLine(keptBefore, keptAfter)];
  const is = [...[...has].filter((line) => !had.has(line)), ...orderLine(keptAfter, keptBefore)];
  return was.length + is.length > 0 ? { was, is } : { was, is: ['In a part that only the JSON shows'] };
}

function orderLine(lines: readonly string[], others: readonly string[]): string[] {
  const moved = lines.filter((line, index) => line !== others[index]);
  return moved.length === 0 ? [] : [`Order: ${moved.join(', ')}`];
}
