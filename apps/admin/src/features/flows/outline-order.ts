import { successors } from '@rejoin/core/flow/exits';
import type { FlowContent } from '@rejoin/core/flow/flow-draft';

/** The keys of all nodes as they are read: each way from the start to its end, then from where guests come back, then the rest. */
export function outlineOrder({ start, onRejoin, nodes }: FlowContent): string[] {
  const seen = new Set<string>();
  const visit = (first: string) => {
    const open = [first];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const node = Object.hasOwn(nodes, key) ? nodes[key] : undefined;
      if (node === undefined || seen.has(key)) continue;
      seen.add(key);
      open.push(...successors(node).reverse());
    }
  };
  for (const key of [start, ...(onRejoin === undefined ? [] : [onRejoin]), ...Object.keys(nodes).sort()]) visit(key);
  return [...seen];
}
