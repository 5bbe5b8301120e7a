import { expect, test } from 'vitest';
import { endSessions, isSessionOpen } from './person-session.ts';

const session = { id: 'here', generation: 3 };

test.each([
  ['of the generation', { generation: 3 }, true, true],
  ['of an earlier one', { generation: 4 }, true, false],
  ['that was kept', { generation: 4, keptId: 'here' }, true, true],
  ['of an earlier one, when another was kept', { generation: 4, keptId: 'there' }, true, false],
  ['of somebody who is not active', { generation: 3 }, false, false],
  ['that was kept, of somebody who is not active', { generation: 4, keptId: 'here' }, false, false],
])('a session %s', (_, sessions, active, open) => {
  expect(isSessionOpen(session, { active, sessions })).toBe(open);
});

test('to end sessions ends the one that was kept before', () => {
  const once = endSessions({ generation: 3 }, 'here');
  expect(isSessionOpen(session, { active: true, sessions: once })).toBe(true);
  expect(isSessionOpen(session, { active: true, sessions: endSessions(once) })).toBe(false);
});
