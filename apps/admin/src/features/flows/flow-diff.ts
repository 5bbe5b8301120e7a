import { type FlowContent, isSameFlow } from '@rejoin/core/flow/flow-draft';
import { diffTests } from './flow-tests.ts';

export type FlowChange = { readonly what: string; readonly how: 'added' | 'changed' | 'removed' };

/** Which nodes differ, which tests, and what else does. */
export function diffFlows(before: FlowContent, after: FlowContent): FlowChange[] {
  const nodes = [...new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)])]
    .sort()
    .flatMap((key): FlowChange[] => {
      const [had, has] = [before, after].map(({ nodes: all }) => Object.hasOwn(all, key));
      if (!had) return [{ what: key, how: 'added' }];
      if (!has) return [{ what: key, how: 'removed' }];
      return isSameFlow(before.nodes[key], after.nodes[key]) ? [] : [{ what: key, how: 'changed' }];
    });
  const others: readonly [string, keyof FlowContent][] = [
    ['Where it begins', 'start'],
    ['When a guest comes back', 'onRejoin'],
    ['When it can’t go on', 'onError'],
  ];
  const rest = others.filter(([, part]) => !isSameFlow(before[part], after[part]));
  const tests = diffTests(before.tests ?? [], after.tests ?? []).map(({ name, how }) => ({
    what: `Test “${name}”`,
    how,
  }));
  return [...rest.map(([what]) => ({ what, how: 'changed' as const })), ...nodes, ...tests];
}
