import { expect, it } from 'vitest';
import type { AuditAction, AuditKind } from './audit-entry.ts';
import { CHANGE_LIMITS } from './changes.ts';
import { judgeWrite, type Snapshot } from './judge-write.ts';

const by = { type: 'person', id: 'vera', name: 'Vera' } as const;

function snapshot(fields: Snapshot['fields'], version?: number): Snapshot {
  return { name: 'Shop', fields, ...(version !== undefined && { version }) };
}

it.each<{
  name: string;
  kind: AuditKind;
  before: Snapshot | undefined;
  after: Snapshot | undefined;
  action: AuditAction | undefined;
}>([
  { name: 'what was not there', kind: 'queue', before: undefined, after: snapshot({}), action: 'created' },
  { name: 'what is gone', kind: 'queue', before: snapshot({}), after: undefined, action: 'deleted' },
  { name: 'what never was', kind: 'queue', before: undefined, after: undefined, action: undefined },
  { name: 'the same', kind: 'queue', before: snapshot({ a: 1 }), after: snapshot({ a: 1 }), action: undefined },
  { name: 'a field', kind: 'queue', before: snapshot({ a: 1 }), after: snapshot({ a: 2 }), action: 'changed' },
  { name: 'a version', kind: 'flow', before: snapshot({}, 1), after: snapshot({}, 2), action: 'published' },
  {
    name: 'a person who may sign in no more',
    kind: 'person',
    before: snapshot({ active: true }),
    after: snapshot({ active: false }),
    action: 'deactivated',
  },
  {
    name: 'a deployment that runs again',
    kind: 'deployment',
    before: snapshot({ status: 'Inactive' }),
    after: snapshot({ status: 'Active' }),
    action: 'activated',
  },
  {
    name: 'a deployment that stops and is called something else',
    kind: 'deployment',
    before: snapshot({ status: 'Active', name: 'Shop' }),
    after: snapshot({ status: 'Inactive', name: 'Old shop' }),
    action: 'changed',
  },
  {
    name: 'a password',
    kind: 'person',
    before: snapshot({ password: 'before' }),
    after: snapshot({ password: 'after' }),
    action: 'passwordSet',
  },
])('$name: $action', ({ kind, before, after, action }) => {
  expect(judgeWrite({ by, kind, subjectId: 'shop', before, after })?.action).toBe(action);
});

it('names who, what, and every change', () => {
  const [before, after] = [snapshot({ a: 1, b: 1 }), { ...snapshot({ a: 2, b: 1 }), name: 'New shop' }];
  expect(judgeWrite({ by, kind: 'queue', subjectId: 'shop', before, after })).toEqual({
    ...{ by, kind: 'queue', subjectId: 'shop', subjectName: 'New shop', action: 'changed', untold: 0 },
    changes: [{ path: ['a'], before: 1, after: 2 }],
  });
});

it('tells so many changes and counts the rest', () => {
  const fields = Object.fromEntries(Array.from({ length: CHANGE_LIMITS.fields + 7 }, (_, index) => [`f${index}`, 1]));
  const entry = judgeWrite({ by, kind: 'queue', subjectId: 'q', before: snapshot({}), after: snapshot(fields) });
  expect(entry?.changes).toHaveLength(CHANGE_LIMITS.fields);
  expect(entry?.untold).toBe(7);
});

it.each<{ kind: AuditKind; before: Snapshot['fields']; after: Snapshot['fields'] }>([
  { kind: 'identityProvider', before: { clientSecret: 'old word' }, after: { clientSecret: 'new word' } },
  { kind: 'person', before: { password: 'old word' }, after: { password: 'new word' } },
  { kind: 'oauthClient', before: { secret: 'old word' }, after: { secret: 'new word' } },
  {
    kind: 'flow',
    before: { nodes: { call: { headers: { authorization: 'old word' } } } },
    after: { nodes: { call: { headers: { authorization: 'new word' } } } },
  },
])('a secret of a $kind is told in no entry', ({ kind, before, after }) => {
  const [old, fresh] = [snapshot(before), snapshot(after)];
  const entries = [
    judgeWrite({ by, kind, subjectId: 'id', before: undefined, after: fresh }),
    judgeWrite({ by, kind, subjectId: 'id', before: old, after: fresh }),
    judgeWrite({ by, kind, subjectId: 'id', before: old, after: undefined }),
  ];
  for (const entry of entries) expect(entry?.changes).toHaveLength(1);
  expect(JSON.stringify(entries)).not.toMatch(/old word|new word/);
});
