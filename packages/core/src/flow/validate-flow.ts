import { checkNode } from './check-node.ts';
import { successors } from './exits.ts';
import { FLOW_LIMITS, type Flow, type FlowNode } from './flow.ts';
import type { FlowProblem, FlowSurroundings } from './flow-problem.ts';

/** Everything that is wrong with a flow, naming the nodes. An empty list: it may be published. */
export function validateFlow(flow: Flow, surroundings: FlowSurroundings): FlowProblem[] {
  const nodes = new Map(Object.entries(flow.nodes));
  if (nodes.size > FLOW_LIMITS.nodes) return [{ node: flow.start, problem: 'tooManyNodes' }];
  const { onError } = flow;
  const hasQueueForErrors = onError === undefined || surroundings.queueIds.includes(onError.queueId);
  return [
    ...(hasQueueForErrors ? [] : [{ node: 'onError', problem: 'unknownQueue' as const }]),
    ...waysOf(flow, nodes),
    ...[...nodes].flatMap(([key, node]) => checkNode(node, surroundings).map((found) => ({ node: key, ...found }))),
  ];
}

type Nodes = ReadonlyMap<string, FlowNode>;

/** What is wrong with how the nodes lead to each other. */
function waysOf({ start, onRejoin = start }: Flow, nodes: Nodes): FlowProblem[] {
  const reachable = reachableFrom(nodes, [start, onRejoin]);
  const leading = leadingOut(nodes);
  const named = (keys: Iterable<string>, problem: FlowProblem['problem']) =>
    [...keys].map((node): FlowProblem => ({ node, problem }));
  const keys = [...nodes.keys()];
  return [
    ...named(
      [...reachable].filter((key) => !nodes.has(key)),
      'missing',
    ),
    ...named(
      keys.filter((key) => !reachable.has(key)),
      'unreachable',
    ),
    ...named(
      keys.filter((key) => reachable.has(key) && !leading.has(key)),
      'noWayOut',
    ),
    ...named(
      [...circles(nodes)].filter((key) => leading.has(key)),
      'circle',
    ),
  ];
}

function reachableFrom(nodes: Nodes, starts: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...starts];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (seen.has(key)) continue;
    seen.add(key);
    const node = nodes.get(key);
    if (node !== undefined) open.push(...successors(node));
  }
  return seen;
}

/** The nodes from which a way ends. What a missing node will do is not known: it is not asked for twice. */
function leadingOut(nodes: Nodes): Set<string> {
  const before = new Map<string, string[]>();
  const ends: string[] = [];
  for (const [key, node] of nodes) {
    const next = successors(node);
    if (node.type === 'transferToQueue' || node.type === 'disconnect' || next.some((each) => !nodes.has(each)))
      ends.push(key);
    for (const each of next) before.set(each, [...(before.get(each) ?? []), key]);
  }
  const leading = new Set<string>();
  for (let key = ends.pop(); key !== undefined; key = ends.pop()) {
    if (leading.has(key)) continue;
    leading.add(key);
    ends.push(...(before.get(key) ?? []));
  }
  return leading;
}

/** The nodes that lead back to one before them without a rest between. */
function circles(nodes: Nodes): Set<string> {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (key: string, path: ReadonlySet<string>): void => {
    const node = nodes.get(key);
    if (node === undefined || done.has(key)) return;
    const rests = node.type === 'waitForAnswer' || node.type === 'callEndpoint';
    const next = rests ? [] : successors(node);
    const longer = new Set(path).add(key);
    if (next.some((each) => longer.has(each))) found.add(key);
    for (const each of next) if (!longer.has(each)) visit(each, longer);
    done.add(key);
  };
  for (const key of nodes.keys()) visit(key, new Set());
  return found;
}
