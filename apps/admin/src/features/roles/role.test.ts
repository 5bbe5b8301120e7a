import { expect, test } from 'vitest';
import { contentOf, draftOf, isSameRole, NEW_ROLE } from './role.ts';

const policies = [
  { domain: 'directory', entity: 'user', actions: ['edit', 'view'] },
  { domain: 'routing', entity: '*', actions: ['*'] },
];
const role = { id: 'r1', name: 'Office', policies, revision: 1, people: 0 };

test('a role comes out of the form as it went in', () => {
  expect(contentOf(draftOf(role))).toEqual({ name: 'Office', policies });
});

test('roles are the same whatever the order of what they allow', () => {
  const turned = { ...role, policies: [...policies].reverse() };
  expect(isSameRole(draftOf(role), draftOf(turned))).toBe(true);
  expect(isSameRole(draftOf(role), { ...draftOf(role), name: 'Other' })).toBe(false);
  expect(isSameRole(draftOf(role), { ...NEW_ROLE, name: 'Office' })).toBe(false);
});
