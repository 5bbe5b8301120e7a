import { expect, test } from 'vitest';
import type { Permission, Policy } from './permission.ts';
import { allows, permissionsOf } from './permission.ts';

const policy = (entity: string, ...actions: string[]): Policy => ({ domain: 'webDeployments', entity, actions });

test.each<{ name: string; policies: Policy[]; permission: Permission; allowed: boolean }>([
  {
    name: 'the named action',
    policies: [policy('configuration', 'view')],
    permission: 'webDeployments:configuration:view',
    allowed: true,
  },
  {
    name: 'another action',
    policies: [policy('configuration', 'view')],
    permission: 'webDeployments:configuration:edit',
    allowed: false,
  },
  {
    name: 'All actions',
    policies: [policy('configuration', '*')],
    permission: 'webDeployments:configuration:delete',
    allowed: true,
  },
  {
    name: 'All of another entity',
    policies: [policy('configuration', '*')],
    permission: 'webDeployments:deployment:view',
    allowed: false,
  },
  {
    name: 'every entity',
    policies: [policy('*', 'view')],
    permission: 'webDeployments:deployment:view',
    allowed: true,
  },
  { name: 'another domain', policies: [policy('*', '*')], permission: 'routing:agent:onQueue', allowed: false },
  {
    name: 'one of several policies',
    policies: [policy('deployment', 'view'), policy('configuration', 'edit')],
    permission: 'webDeployments:configuration:edit',
    allowed: true,
  },
  { name: 'nothing', policies: [], permission: 'webDeployments:configuration:view', allowed: false },
])('$name: $allowed', ({ policies, permission, allowed }) => {
  expect(allows(policies, permission)).toBe(allowed);
});

test('All of both entities is every permission of the domain and no other', () => {
  expect(permissionsOf([policy('configuration', '*'), policy('deployment', '*')])).toHaveLength(8);
});
