import { PERMISSIONS, type Policy } from './permission.ts';

/** One box of a role: `domain:entity:action`, where `*` means all. */
export type PolicyLine = string;

/** What can be allowed, by domain and entity, in the order in which it is named. */
export const PERMISSION_TREE: readonly {
  readonly domain: string;
  readonly entities: readonly { readonly entity: string; readonly actions: readonly string[] }[];
}[] = treeOf(PERMISSIONS.map((permission) => permission.split(':') as [string, string, string]));

function treeOf(permissions: readonly (readonly [string, string, string])[]) {
  return distinct(permissions.map(([domain]) => domain)).map((domain) => {
    const within = permissions.filter(([each]) => each === domain);
    const entities = distinct(within.map(([, entity]) => entity)).map((entity) => ({
      entity,
      actions: within.filter(([, each]) => each === entity).map(([, , action]) => action),
    }));
    return { domain, entities };
  });
}

export function linesOf(policies: readonly Policy[]): Set<PolicyLine> {
  return new Set(
    policies.flatMap(({ domain, entity, actions }) => actions.map((each) => `${domain}:${entity}:${each}`)),
  );
}

/** One policy for each entity; lines that others cover are left out. */
export function policiesFrom(lines: ReadonlySet<PolicyLine>): Policy[] {
  const kept = [...lines].filter((line) => !isCovered(line, lines));
  const actions = new Map<string, string[]>();
  for (const line of kept.sort()) {
    const [domain, entity, action = ''] = line.split(':');
    const key = `${domain}:${entity}`;
    actions.set(key, [...(actions.get(key) ?? []), action]);
  }
  return [...actions].map(([key, of]) => {
    const [domain = '', entity = ''] = key.split(':');
    return { domain, entity, actions: of };
  });
}

/** Whether another of the lines, which says "all", allows it too. */
export function isCovered(line: PolicyLine, lines: ReadonlySet<PolicyLine>): boolean {
  const [domain, entity, action] = line.split(':');
  return [`${domain}:*:*`, `${domain}:${entity}:*`, `${domain}:*:${action}`].some(
    (wider) => wider !== line && lines.has(wider),
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
