import { expect, test } from 'vitest';
import { row } from '../../live/live.test-kit.ts';
import type { InboxRow } from '../../live/wire.ts';
import { lastLine, needsAnswer } from './last-line.ts';

const nameOf = () => 'Jonas';

test.each<[string, Partial<InboxRow>, string]>([
  ['the guest', { lastWords: { from: 'guest', text: 'Where is\n  my order?', at: 0 } }, 'Where is my order?'],
  ['the guest, a file', { lastWords: { from: 'guest', text: '', at: 0 } }, 'Attachment'],
  ['me', { lastWords: { from: 'agent', agentId: 'me', text: 'On its way', at: 0 } }, 'You: On its way'],
  ['me, a file', { lastWords: { from: 'agent', agentId: 'me', text: '', at: 0 } }, 'You: Attachment'],
  ['a colleague', { lastWords: { from: 'agent', agentId: 'sam', text: 'On its way', at: 0 } }, 'Jonas: On its way'],
  ['an agent of old', { lastWords: { from: 'agent', text: 'On its way', at: 0 } }, 'Agent: On its way'],
  ['the flow', { lastWords: { from: 'flow', text: 'Welcome', at: 0 } }, 'Automatic: Welcome'],
  ['nobody', { lastWords: { from: 'nobody', at: 0 } }, 'Has not written yet'],
])('the last words are those of %s', (_, part, expected) => {
  expect(lastLine(row(part), { me: 'me', nameOf })).toBe(expected);
});

test.each<[string, Partial<InboxRow>, string]>([
  ['a colleague is asked', { transfer: { toAgentId: 'jonas', until: 9 } }, 'Asking Jonas to take it'],
  ['nobody has written for long', { warnedAt: 1 }, 'Closes unless somebody writes'],
])('while %s the row says so', (_, part, expected) => {
  expect(lastLine(row(part), { me: 'me', nameOf })).toBe(expected);
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
