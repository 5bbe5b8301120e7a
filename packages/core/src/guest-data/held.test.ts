import { expect, test } from 'vitest';
import type { ConversationState } from '../conversation/state.ts';
import { goingOn, guestDataEntry } from './held.ts';

test.each<[ConversationState['status'], boolean]>([
  ['inFlow', false],
  ['waiting', true],
  ['alerting', true],
  ['connected', true],
  ['parked', true],
  ['disconnected', false],
  ['ended', false],
])('a conversation that is %s is in the way of erasing: %s', (status, inTheWay) => {
  const state = { conversationId: 'c', status } as ConversationState;
  expect(goingOn([state])).toEqual(inTheWay ? [state] : []);
});

test('the audit log is told how much went, and only that', () => {
  const by = { type: 'operator' } as const;
  const held = { conversations: 2, messages: 7, files: 1, firstAt: 1, lastAt: 2 };
  const deed = { by, sessionId: '0a000000-0000-4000-8000-00000000beef', held } as const;
  expect(guestDataEntry({ ...deed, action: 'erased' })).toEqual({
    by,
    kind: 'guest',
    subjectId: deed.sessionId,
    subjectName: 'Guest BEEF',
    action: 'erased',
    changes: [
      { path: ['conversations'], before: 2, after: 0 },
      { path: ['messages'], before: 7, after: 0 },
      { path: ['files'], before: 1, after: 0 },
    ],
    untold: 0,
  });
  expect(guestDataEntry({ ...deed, action: 'exported' }).changes[0]).toEqual({ path: ['conversations'], after: 2 });
});
