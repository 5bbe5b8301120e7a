import { expect, test } from 'vitest';
import { row } from '../../live/live.test-kit.ts';
import type { InboxRow } from '../../live/wire.ts';
import { lastLine, needsAnswer } from './last-line.ts';

const latest = (from: InboxRow['latest']['from'], text: string) => ({ latest: { from, text, at: 0 } });
const nameOf = () => 'Jonas';
const by = (agentId: string, more: Partial<InboxRow>) => {
  return { latest: { from: 'agent', agentId, text: 'On its way', at: 0 }, ...more } as const;
};

test.each([
  ['the guest', latest('guest', 'Where is\n  my order?'), 'Where is my order?'],
  ['me', { ...latest('agent', 'On its way'), lastAgentId: 'me' }, 'You: On its way'],
  ['a colleague', { ...latest('agent', 'On its way'), lastAgentId: 'sam' }, 'Jonas: On its way'],
  ['a colleague who gave it to me', by('sam', { lastAgentId: 'me' }), 'Jonas: On its way'],
  ['me, and a colleague has it', by('me', { lastAgentId: 'sam' }), 'You: On its way'],
  ['an agent, and it waits again', by('sam', { group: 'waiting', unanswered: 0 }), 'Jonas: On its way'],
  ['the flow', { ...latest('flow', 'Welcome'), unanswered: 0 }, 'Automatic: Welcome'],
  ['the flow, which is no answer', { ...latest('flow', 'Welcome'), unanswered: 2 }, 'Hello'],
  ['a file', { ...latest('agent', ''), lastAgentId: 'me' }, 'You: Attachment'],
] as const)('the last word was that of %s', (_, part, expected) => {
  expect(lastLine(row(part), 'me', nameOf)).toBe(expected);
});

test('a guest who is there and has said nothing has not sent a file', () => {
  expect(
    lastLine(row({ group: 'waiting', opening: '', unanswered: 0, ...latest('flow', 'Welcome') }), 'me', nameOf),
  ).toBe('Has not written yet');
});

test('of a conversation that waits it is the guest who is heard, not the flow that greeted them', () => {
  expect(lastLine(row({ group: 'waiting', opening: 'Hello?', ...latest('flow', 'Welcome') }), 'me', nameOf)).toBe(
    'Hello?',
  );
});

test('of one that waits it is the guest’s latest words', () => {
  const talk = { group: 'waiting', opening: 'Hello?', unanswered: 2, ...latest('guest', 'Is anybody there?') } as const;
  expect(lastLine(row(talk), 'me', nameOf)).toBe('Is anybody there?');
});

test.each<[string, Partial<InboxRow>, string]>([
  ['a colleague is asked', { transfer: { toAgentId: 'jonas', until: 9 } }, 'Asking Jonas to take it'],
  ['nobody has written for long', { warnedAt: 1 }, 'Closes unless somebody writes'],
])('while %s the row says so', (_, part, expected) => {
  expect(lastLine(row(part), 'me', nameOf)).toBe(expected);
});

test.each<[string, Partial<InboxRow>, boolean]>([
  ['connected, with a question', { unanswered: 1 }, true],
  ['connected, answered', { unanswered: 0 }, false],
  ['parked', { group: 'parked', unanswered: 1 }, false],
  ['back from being parked', { group: 'parked', unanswered: 1, waitingSince: 1 }, true],
  ['waiting', { group: 'waiting', unanswered: 1, waitingSince: 1 }, false],
])('whether it waits for me: %s', (_, part, expected) => {
  expect(needsAnswer(row(part))).toBe(expected);
});
