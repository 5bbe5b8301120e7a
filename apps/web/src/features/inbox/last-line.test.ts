import { expect, test } from 'vitest';
import { row } from '../../live/live.test-kit.ts';
import type { InboxRow } from '../../live/wire.ts';
import { lastLine } from './last-line.ts';

const latest = (from: InboxRow['latest']['from'], text: string) => ({ latest: { from, text, at: 0 } });

test.each([
  ['the guest', latest('guest', 'Where is\n  my order?'), 'Where is my order?'],
  ['me', { ...latest('agent', 'On its way'), lastAgentId: 'me' }, 'You: On its way'],
  ['a colleague', { ...latest('agent', 'On its way'), lastAgentId: 'sam' }, 'Agent: On its way'],
  ['the flow', latest('flow', 'Welcome'), 'Automatic: Welcome'],
  ['a file', { ...latest('agent', ''), lastAgentId: 'me' }, 'You: Attachment'],
] as const)('the last word was that of %s', (_, part, expected) => {
  expect(lastLine(row(part), 'me')).toBe(expected);
});

test('a guest who is there and has said nothing has not sent a file', () => {
  expect(lastLine(row({ group: 'waiting', opening: '', unanswered: 0, ...latest('flow', 'Welcome') }), 'me')).toBe(
    'Has not written yet',
  );
});

test('of a conversation that waits it is the guest who is heard, not the flow that greeted them', () => {
  expect(lastLine(row({ group: 'waiting', opening: 'Hello?', ...latest('flow', 'Welcome') }), 'me')).toBe('Hello?');
});
