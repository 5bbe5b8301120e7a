import { exitsOf, successors } from '@rejoin/core/flow/exits';
import type { FlowNode } from '@rejoin/core/flow/flow';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';
import { outlineOrder } from './outline-order.ts';

/** In pixels. The canvas draws nodes of just this size. */
export const NODE_SIZE = { width: 216, head: 76, exit: 28 } as const;
const GAP = { column: 56, row: 28 } as const;
const SWEEPS = 4;

export type Position = { readonly x: number; readonly y: number };

export function heightOf(node: FlowNode): number {
  return NODE_SIZE.head + exitsOf(node).length * NODE_SIZE.exit;
}

/**
 * Where each node stands: in columns from the start to the right, so that every way but one that goes back leads to the right, and
 * no two nodes overlap. Follows from how nodes lead to each other alone, not from the order in which they are written.
 */
export function layoutFlow(content: FlowContent): ReadonlyMap<string, Position> {
  const ways = forwardWays(content);
  const columns = sorted(columnsOf(ways, outlineOrder(content)), ways);
  const placed = new Map<string, Position>();
  for (const [index, column] of columns.entries()) {
    const x = index * (NODE_SIZE.width + GAP.column);
    let free = Number.NEGATIVE_INFINITY;
    for (const key of column) {
      const y = Math.max(free, wantedY(key, { content, ways, placed }));
      placed.set(key, { x, y });
      free = y + heightAt(content, key) + GAP.row;
    }
  }
  const top = Math.min(0, ...[...placed.values()].map(({ y }) => y));
  return new Map([...placed].map(([key, { x, y }]) => [key, { x, y: Math.round(y - top) }]));
}

/** What leads where, without the ways that go back; each key after all that lead to it. */
type Ways = {
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, readonly string[]>;
};

function forwardWays({ start, onRejoin, nodes }: FlowContent): Ways {
  const next = new Map<string, string[]>();
  const finished: string[] = [];
  const visit = (key: string, above: ReadonlySet<string>): void => {
    const node = Object.hasOwn(nodes, key) ? nodes[key] : undefined;
    if (node === undefined || next.has(key)) return;
    const path = new Set(above).add(key);
    const forward = [...new Set(successors(node))].filter((to) => Object.hasOwn(nodes, to) && !path.has(to));
    next.set(key, forward);
    for (const to of forward) visit(to, path);
    finished.push(key);
  };
  for (const key of [start, ...(onRejoin === undefined ? [] : [onRejoin]), ...Object.keys(nodes).sort()])
    visit(key, new Set());
  const ordered = new Map(finished.reverse().map((key) => [key, next.get(key) ?? []]));
  const before = new Map<string, string[]>([...ordered.keys()].map((key) => [key, []]));
  for (const [key, tos] of ordered) for (const to of tos) before.get(to)?.push(key);
  return { next: ordered, before };
}

/** Each node one column to the right of the last that leads to it; in each column in the order in which they are read. */
function columnsOf({ next, before }: Ways, order: readonly string[]): string[][] {
  const columnOf = new Map<string, number>();
  for (const key of next.keys())
    columnOf.set(key, Math.max(-1, ...(before.get(key) ?? []).map((each) => columnOf.get(each) ?? -1)) + 1);
  const columns: string[][] = [];
  for (const key of order) {
    const column = columnOf.get(key) ?? 0;
    columns[column] = [...(columns[column] ?? []), key];
  }
  return columns;
}

/** Neighbours come to stand at the same height, so that few ways cross. */
function sorted(columns: readonly (readonly string[])[], { next, before }: Ways): string[][] {
  const rows = new Map<string, number>();
  const rank = (column: readonly string[]) => {
    for (const [row, key] of column.entries()) rows.set(key, row);
  };
  columns.forEach(rank);
  const byNeighbours = (column: readonly string[], neighbours: Ways['next']) => {
    const weight = (key: string) => {
      const at = (neighbours.get(key) ?? []).map((each) => rows.get(each) ?? 0);
      return at.length === 0 ? (rows.get(key) ?? 0) : at.reduce((sum, row) => sum + row, 0) / at.length;
    };
    const weights = new Map(column.map((key) => [key, weight(key)]));
    const better = column.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0));
    rank(better);
    return better;
  };
  let result = columns.map((column) => [...column]);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    result = result.map((column) => byNeighbours(column, before));
    if (sweep < SWEEPS - 1)
      result = result
        .toReversed()
        .map((column) => byNeighbours(column, next))
        .reverse();
  }
  return result;
}

type Placing = { readonly content: FlowContent; readonly ways: Ways; readonly placed: ReadonlyMap<string, Position> };

/** With its head beside the exits that lead to it. */
function wantedY(key: string, { content, ways, placed }: Placing): number {
  const heights = (ways.before.get(key) ?? []).flatMap((from) => {
    const node = content.nodes[from];
    const y = placed.get(from)?.y;
    if (node === undefined || y === undefined) return [];
    const row = exitsOf(node).findIndex(({ to }) => to === key);
    return [y + row * NODE_SIZE.exit];
  });
  return heights.length === 0 ? 0 : heights.reduce((sum, y) => sum + y, 0) / heights.length;
}

function heightAt({ nodes }: FlowContent, key: string): number {
  const node = nodes[key];
  return node === undefined ? 0 : heightOf(node);
}
