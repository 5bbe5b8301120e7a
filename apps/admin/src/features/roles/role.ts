import type { AppRouter } from '@rejoin/api/router';
import type { Policy } from '@rejoin/core/permissions/permission';
import { linesOf, type PolicyLine, policiesFrom } from '@rejoin/core/permissions/policy-lines';
import type { inferRouterOutputs } from '@trpc/server';

export type StoredRole = inferRouterOutputs<AppRouter>['roles']['list']['roles'][number];

export type RoleAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** Where roles are listed. */
export const ROLES = { href: '/roles', label: 'Roles' } as const;

/** What the form holds. */
export type RoleDraft = { readonly name: string; readonly lines: ReadonlySet<PolicyLine> };

export const NEW_ROLE: RoleDraft = { name: '', lines: new Set() };

export function draftOf({ name, policies }: StoredRole): RoleDraft {
  return { name, lines: linesOf(policies) };
}

export function contentOf({ name, lines }: RoleDraft): { readonly name: string; readonly policies: Policy[] } {
  return { name, policies: policiesFrom(lines) };
}

export function isSameRole(one: RoleDraft, other: RoleDraft): boolean {
  return one.name === other.name && [...one.lines].sort().join() === [...other.lines].sort().join();
}
