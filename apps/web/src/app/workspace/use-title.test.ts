import { expect, test } from 'vitest';
import { live } from '../../live/live.test-kit.ts';
import type { InboxRow } from '../../live/wire.ts';
import { titleFor } from './use-title.ts';

const row = (part: Pick<InboxRow, 'group' | 'unanswered'>) =>
  ({ conversationId: part.group, guestName: 'Guest 00A1', ...part }) as InboxRow;

test('an offer is named before anything else', () => {
  expect(titleFor(live(row({ group: 'connected', unanswered: 2 }), row({ group: 'offered', unanswered: 1 })))).toBe(
    '(1) Guest 00A1 is waiting for you',
  );
});

test('conversations that wait for my answer are counted, not their messages', () => {
  expect(titleFor(live(row({ group: 'connected', unanswered: 5 }), row({ group: 'waiting', unanswered: 1 })))).toBe(
    '(1) Rejoin workspace',
  );
});

test('nothing to do, nothing to count', () => {
  expect(titleFor(live(row({ group: 'ended', unanswered: 1 })))).toBe('Rejoin workspace');
});

test('where nobody is signed in any more nobody is waited for', () => {
  const state = live(row({ group: 'offered', unanswered: 1 }));
  expect(titleFor({ ...state, line: 'signedOut' })).toBe('Rejoin workspace');
});
