import { expect, test } from 'vitest';
import { PERMISSIONS, permissionsOf } from './permission.ts';
import { isCovered, linesOf, PERMISSION_TREE, policiesFrom } from './policy-lines.ts';

test('the tree has every permission once', () => {
  const all = PERMISSION_TREE.flatMap(({ domain, entities }) =>
    entities.flatMap(({ entity, actions }) => actions.map((action) => `${domain}:${entity}:${action}`)),
  );
  expect(all.sort()).toEqual([...PERMISSIONS].sort());
});

test('lines become policies that allow the same, and lines again', () => {
  const lines = new Set(['routing:agent:onQueue', 'routing:queue:view', 'routing:queue:edit', 'architect:*:*']);
  const policies = policiesFrom(lines);
  expect(policies).toHaveLength(3);
  expect(linesOf(policies)).toEqual(lines);
  expect(permissionsOf(policies)).toContain('architect:flow:publish');
});

test('a line that a wider one covers is left out', () => {
  const lines = new Set(['routing:*:*', 'routing:queue:*', 'routing:queue:view', 'directory:user:view']);
  expect(isCovered('routing:queue:*', lines)).toBe(true);
  expect(isCovered('routing:*:*', lines)).toBe(false);
  expect(policiesFrom(lines)).toEqual([
    { domain: 'directory', entity: 'user', actions: ['view'] },
    { domain: 'routing', entity: '*', actions: ['*'] },
  ]);
});
