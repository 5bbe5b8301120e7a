import type { ContentProblem } from '../conversation/content-problem.ts';
import { AGENT_TEXT_MAX_CHARACTERS } from '../conversation/message.ts';
import { validateContent } from '../conversation/validate-content.ts';
import type { Flow, FlowNode } from './flow.ts';
import { successors } from './flow.ts';

export type FlowProblem = {
  /** Key of the node at fault. */
  readonly node: string;
  readonly problem:
    | 'missing'
    | 'unreachable'
    | 'noWayOut'
    | 'unknownQueue'
    | 'unknownSchedule'
    | 'emptyText'
    | 'textTooLong'
    | 'badContent';
  /** With `badContent`: everything that is wrong with it. */
  readonly content?: readonly ContentProblem[];
};

/** What a flow may refer to. */
export type FlowSurroundings = { readonly queueIds: readonly string[]; readonly scheduleIds: readonly string[] };

/** Everything that is wrong with a flow, naming the nodes. An empty list: it may be published. */
export function validateFlow(flow: Flow, surroundings: FlowSurroundings): FlowProblem[] {
  const reachable = reachableFrom(flow, flow.start);
  const problems: FlowProblem[] = [...reachable]
    .filter((key) => flow.nodes[key] === undefined)
    .map((node) => ({ node, problem: 'missing' }));
  for (const [key, node] of Object.entries(flow.nodes)) {
    if (!reachable.has(key)) problems.push({ node: key, problem: 'unreachable' });
    else if (![...reachableFrom(flow, key)].some((each) => isEnd(flow, each)))
      problems.push({ node: key, problem: 'noWayOut' });
    if (node.type === 'sendMessage') problems.push(...messageProblems(key, node));
    if (node.type === 'transferToQueue' && !surroundings.queueIds.includes(node.queueId)) {
      problems.push({ node: key, problem: 'unknownQueue' });
    }
    if (node.type === 'decideHours' && !surroundings.scheduleIds.includes(node.scheduleId)) {
      problems.push({ node: key, problem: 'unknownSchedule' });
    }
  }
  return problems;
}

function messageProblems(key: string, { text, content }: Extract<FlowNode, { type: 'sendMessage' }>): FlowProblem[] {
  const wrong = content === undefined ? [] : validateContent({ text, content });
  return [
    ...(content === undefined && text.trim() === '' ? [{ node: key, problem: 'emptyText' as const }] : []),
    ...(text.length > AGENT_TEXT_MAX_CHARACTERS ? [{ node: key, problem: 'textTooLong' as const }] : []),
    ...(wrong.length === 0 ? [] : [{ node: key, problem: 'badContent' as const, content: wrong }]),
  ];
}

function reachableFrom(flow: Flow, start: string): Set<string> {
  const seen = new Set<string>();
  const open = [start];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const node = flow.nodes[key];
    if (node !== undefined) open.push(...successors(node));
  }
  return seen;
}

function isEnd(flow: Flow, key: string): boolean {
  const node = flow.nodes[key];
  return node !== undefined && successors(node).length === 0;
}
