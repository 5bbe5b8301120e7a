import { expect, test } from 'vitest';
import { answer, goLive, T0, talk, write } from '../conversation/rehearsal.ts';
import { readCommand } from './read-command.ts';

const command = (name: Parameters<typeof readCommand>[0]['name'], given?: unknown, one = talk()) =>
  readCommand({ name, given }, one.model, { newId: () => 'new', moment: String });

test('a text goes the way of everything the guest writes', () => {
  expect(command('sendMessage', ' Hello\0 ')).toEqual({
    happenings: [{ type: 'written', entries: [{ id: 'new', text: 'Hello' }] }],
  });
});

test('from the home page it leads into the conversation', () => {
  const one = talk(undefined, { atHome: true });
  expect(command('sendMessage', 'Hello', one)).toMatchObject({
    happenings: [{ type: 'conversationWanted' }, { type: 'written' }],
  });
});

test('a text that is one of the quick replies on offer is that answer', () => {
  const one = talk();
  goLive(one);
  const quickReply = { text: 'Yes', payload: 'y' };
  one.frame({
    type: 'message',
    class: 'StructuredMessage',
    body: {
      id: 'ask',
      type: 'Structured',
      direction: 'Outbound',
      text: 'Sure?',
      content: [{ contentType: 'QuickReply', quickReply }],
    },
  });
  const response = { type: 'QuickReply', to: 'ask', answers: [{ text: 'Yes', payload: 'y' }] };
  expect(command('sendMessage', 'Yes', one)).toMatchObject({ happenings: [{ entries: [{ text: 'Yes', response }] }] });
  expect(command('sendMessage', 'No', one)).toEqual({
    happenings: [{ type: 'written', entries: [{ id: 'new', text: 'No' }] }],
  });
});

test.each([
  ['sendMessage', { text: 'Hello' }, 'takes a text'],
  ['sendMessage', ' \0 ', 'no empty text'],
  ['sendMessage', 'é'.repeat(2049), 'at most 4096 bytes'],
  ['setAttributes', 'gold', 'values are texts'],
  ['setAttributes', { plan: 1 }, 'values are texts'],
  ['setAttributes', { plan: '\0' }, 'values are texts'],
  ['setAttributes', {}, 'values are texts'],
  ['setAttributes', { a: 'x'.repeat(2048) }, 'at most 2048 bytes'],
  ['retryMessage', 'unknown', 'has failed'],
  ['signIn', { authCode: 'c' }, 'identity provider'],
] as const)('%s with %j is refused with a sentence', (name, given, why) => {
  expect(command(name, given)).toEqual({ refused: expect.stringContaining(why) });
});

test('a conversation that has ended takes no text, and begins anew when it is asked to', () => {
  const one = talk();
  goLive(one, { newSession: false, readOnly: true });
  expect(command('sendMessage', 'Hello', one)).toEqual({ refused: expect.stringContaining('startConversation') });
  expect(command('startConversation', undefined, one)).toEqual({ happenings: [{ type: 'newConversationWanted' }] });
});

test('a conversation that the page starts is begun, though nobody has said anything', () => {
  expect(command('startConversation')).toEqual({ happenings: [{ type: 'begun' }] });
});

test('a page that writes faster than messages go out is stopped', () => {
  const one = talk();
  for (let count = 0; count < 20; count += 1) one.happen(write(`m${count}`));
  expect(command('sendMessage', 'Hello', one)).toEqual({ refused: expect.stringContaining('20 messages wait') });
});

test('attributes are merged by name, and the same ones change nothing', () => {
  const one = talk();
  one.happen({ type: 'attributesSet', attributes: { plan: 'gold', page: 'home' } });
  expect(command('setAttributes', { page: 'basket' }, one)).toEqual({
    happenings: [{ type: 'attributesSet', attributes: { plan: 'gold', page: 'basket' } }],
  });
  expect(command('setAttributes', { plan: 'gold' }, one)).toEqual({ happenings: [] });
});

test('what the guest has seen elsewhere on the page counts as read, also before they went to the conversation', () => {
  const one = talk({ token: 't', entries: [], seenAt: 1 }, { atHome: true });
  goLive(one);
  answer(one, 'Good day', 1);
  const read = command('markRead', undefined, one);
  one.happen(...('happenings' in read ? read.happenings : []));
  expect(one.model).toMatchObject({ seenAt: T0 + 1000, shown: false });
});
