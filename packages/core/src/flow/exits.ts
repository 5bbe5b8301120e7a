import type { FlowNode } from './flow.ts';

/** One way out of a node. `to` is the key of a node; absent: the exit need not lead anywhere, and doesn't. */
export type Exit = { readonly name: ExitName; readonly to?: string };

/** Cases are counted from 0. */
export type ExitName =
  | 'next'
  | 'timedOut'
  | 'otherwise'
  | 'open'
  | 'closed'
  | 'holiday'
  | 'success'
  | 'failure'
  | `case ${number}`;

/** Every way out of a node, in the order in which it is read. */
export function exitsOf(node: FlowNode): Exit[] {
  switch (node.type) {
    case 'sendMessage':
    case 'setAttribute':
    case 'setRouting':
      return [{ name: 'next', to: node.next }];
    case 'waitForAnswer':
      return [
        { name: 'next', to: node.next },
        { name: 'timedOut', to: node.timedOut },
      ];
    case 'decide':
      return [
        ...node.cases.map(({ next }, index): Exit => ({ name: `case ${index}`, to: next })),
        { name: 'otherwise', to: node.otherwise },
      ];
    case 'decideHours':
      return [{ name: 'open', to: node.open }, { name: 'closed', to: node.closed }, optional('holiday', node.holiday)];
    case 'callEndpoint':
      return [
        { name: 'success', to: node.success },
        { name: 'failure', to: node.failure },
        { name: 'timedOut', to: node.timedOut },
      ];
    case 'transferToQueue':
      return [optional('failure', node.failure)];
    case 'transferToAgent':
    case 'returnToLastAgent':
      return [{ name: 'otherwise', to: node.otherwise }];
    case 'disconnect':
      return [];
  }
}

/** The nodes that a node may lead to. */
export function successors(node: FlowNode): string[] {
  return exitsOf(node).flatMap(({ to }) => (to === undefined ? [] : [to]));
}

function optional(name: ExitName, to: string | undefined): Exit {
  return to === undefined ? { name } : { name, to };
}

/** Whether the node works without that exit. */
export function isOptionalExit(node: FlowNode, name: ExitName): boolean {
  return (node.type === 'decideHours' && name === 'holiday') || (node.type === 'transferToQueue' && name === 'failure');
}

/** The node with that exit leading to `to`, or, where it may, nowhere. An exit that it doesn't have changes nothing. */
export function withExit(node: FlowNode, name: ExitName, to: string | undefined): FlowNode {
  if (to === undefined) return isOptionalExit(node, name) ? withoutKey(node, name) : node;
  if (node.type === 'decide' && name.startsWith('case ')) {
    const index = Number(name.slice(5));
    return { ...node, cases: node.cases.map((each, at) => (at === index ? { ...each, next: to } : each)) };
  }
  return exitsOf(node).some((exit) => exit.name === name) ? ({ ...node, [name]: to } as FlowNode) : node;
}

function withoutKey(node: FlowNode, key: string): FlowNode {
  return Object.fromEntries(Object.entries(node).filter(([each]) => each !== key)) as FlowNode;
}
