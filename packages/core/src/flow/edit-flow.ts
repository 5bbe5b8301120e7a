import { type ExitName, exitsOf, isOptionalExit, withExit } from './exits.ts';
import type { FlowNode } from './flow.ts';
import type { FlowContent } from './flow-draft.ts';
import type { FlowTest } from './flow-test.ts';

/** One exit of one node. */
export type ExitOf = { readonly node: string; readonly exit: ExitName };

/** Leads nowhere yet. Validation says so. */
export const NOWHERE = '';

/** The node under the key replaced by another. */
export function withNode(content: FlowContent, key: string, node: FlowNode): FlowContent {
  return { ...content, nodes: { ...content.nodes, [key]: node } };
}

/** The exit leads to the node `to`, or, where it may, nowhere. */
export function reconnect(content: FlowContent, { node: key, exit }: ExitOf, to: string | undefined): FlowContent {
  const node = nodeAt(content, key);
  return node === undefined ? content : withNode(content, key, withExit(node, exit, to));
}

/** A new node at an exit: what stood behind the exit now stands behind the node, wherever it leads. */
export function insertAt(
  content: FlowContent,
  at: ExitOf,
  { key, node }: { readonly key: string; readonly node: FlowNode },
): FlowContent {
  const from = nodeAt(content, at.node);
  const behind = from && exitsOf(from).find(({ name }) => name === at.exit)?.to;
  return reconnect(withNode(content, key, leadingTo(node, behind ?? NOWHERE)), at, key);
}

/** The node with every exit that leads somewhere leading to `to`. */
function leadingTo(node: FlowNode, to: string): FlowNode {
  return exitsOf(node).reduce((led, exit) => (exit.to === undefined ? led : withExit(led, exit.name, to)), node);
}

/** Without the node. What led to it leads to where its first exit led, or nowhere. */
export function removeNode(content: FlowContent, key: string): FlowContent {
  const node = nodeAt(content, key);
  if (node === undefined) return content;
  const [first] = exitsOf(node).flatMap(({ to }) => (to === undefined || to === key ? [] : [to]));
  const { [key]: _removed, ...nodes } = content.nodes;
  return redirect({ ...content, nodes }, key, first ?? NOWHERE);
}

/** The node under another key, and everything that led to it. A key that is taken changes nothing. */
export function renameNode(content: FlowContent, from: string, to: string): FlowContent {
  if (from === to || nodeAt(content, from) === undefined || nodeAt(content, to) !== undefined) return content;
  const nodes = Object.fromEntries(
    Object.entries(content.nodes).map(([key, node]) => [key === from ? to : key, node] as const),
  );
  const tests = content.tests?.map((test) => withCallsOf(test, from, to));
  return redirect({ ...content, nodes, ...(tests === undefined ? {} : { tests }) }, from, to);
}

/** The test with the outcome of the calls of one node under its other key. */
function withCallsOf(test: FlowTest, from: string, to: string): FlowTest {
  const calls = test.given?.calls;
  if (calls === undefined || !Object.hasOwn(calls, from)) return test;
  const renamed = Object.entries(calls).map(([key, outcome]) => [key === from ? to : key, outcome] as const);
  return { ...test, given: { ...test.given, calls: Object.fromEntries(renamed) } };
}

/** Everything that led to one node leads to another. */
function redirect(content: FlowContent, from: string, to: string): FlowContent {
  const nodes = Object.fromEntries(
    Object.entries(content.nodes).map(([key, node]) => [key, redirected(node, from, to)]),
  );
  const { start, onRejoin, ...rest } = content;
  const back = onRejoin === from ? to : onRejoin;
  return {
    ...rest,
    start: start === from ? to : start,
    ...(back === undefined || back === NOWHERE ? {} : { onRejoin: back }),
    nodes,
  };
}

/** The node with what led to one node leading to another. */
export function redirected(node: FlowNode, from: string, to: string): FlowNode {
  return exitsOf(node).reduce(
    (led, exit) => (exit.to === from ? withExit(led, exit.name, end(led, exit.name, to)) : led),
    node,
  );
}

/** Nothing rather than nowhere, where the node works without the exit. */
function end(node: FlowNode, exit: ExitName, to: string): string | undefined {
  return to === NOWHERE && isOptionalExit(node, exit) ? undefined : to;
}

/** A key that no node has: the word itself, or with the next number. */
export function freshKey({ nodes }: FlowContent, word: string): string {
  if (!Object.hasOwn(nodes, word)) return word;
  const count = Object.keys(nodes).length;
  const numbers = Array.from({ length: count + 1 }, (_, index) => index + 2);
  return numbers.map((number) => `${word}${number}`).find((key) => !Object.hasOwn(nodes, key)) ?? word;
}

function nodeAt({ nodes }: FlowContent, key: string): FlowNode | undefined {
  return Object.hasOwn(nodes, key) ? nodes[key] : undefined;
}
