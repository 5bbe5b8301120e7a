import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { attributes, presence, text, unique } from '../requests.ts';

const JOIN = [{ eventType: 'Presence', presence: { type: 'Join' } }];

/** How a conversation begins (guest API, section 7.3). */
export const STARTING_CASES: readonly Case[] = [
  {
    section: '7.3',
    name: 'with autoStart, a join is echoed, begins the conversation, and is in the history',
    on: { autoStart: true },
    async run(table) {
      const guest = await table.arrive();
      const { type, body } = await guest.ask(presence('Join'), 'StructuredMessage');
      same(type, 'message', 'the type');
      holds(body, { type: 'Event', direction: 'Inbound', events: JOIN }, 'the echo');
      const { entities } = await table.history(guest);
      same(entities.at(-1), body, 'the oldest of the history');
    },
  },
  {
    section: '7.3',
    name: 'with autoStart, a bot may speak before the guest has said a word',
    on: { autoStart: true, greets: true },
    async run(table) {
      const guest = await table.arrive();
      guest.send(presence('Join'));
      await guest.hear(({ direction, type }) => direction === 'Outbound' && type !== 'Event');
    },
  },
  {
    section: '7.3',
    name: 'a join may carry custom attributes',
    on: { autoStart: true },
    async run(table) {
      const guest = await table.arrive();
      const join = presence('Join');
      const request = { ...join, message: { ...join.message, channel: attributes({ plan: 'gold' }) } };
      holds(
        (await guest.ask(request, 'StructuredMessage')).body,
        { channel: { metadata: { customAttributes: { plan: 'gold' } } } },
        'the echo',
      );
    },
  },
  {
    section: '7.2',
    name: 'with autoStart, a session that was configured counts as known, joined or not',
    on: { autoStart: true },
    async run(table) {
      const guest = await table.arrive();
      const back = await table.connect({ token: guest.token });
      const { body } = await back.ask(
        { action: 'configureSession', deploymentId: guest.deploymentId },
        'SessionResponse',
      );
      same(body.newSession, false, 'newSession');
    },
  },
  {
    section: '7.3',
    name: 'with autoStart, a second join does not begin a second conversation',
    on: { autoStart: true },
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(presence('Join'), 'StructuredMessage');
      const words = unique('Hello');
      await guest.ask(text(words), 'StructuredMessage');
      await guest.answerTo(presence('Join'));
      const { entities } = await table.history(guest);
      ensure(
        entities.some((message) => 'text' in message && message.text === words),
        'the message is gone',
      );
    },
  },
  {
    section: '7.3',
    name: 'with autoStart, a text without a join begins the conversation too',
    on: { autoStart: true },
    async run(table) {
      await (await table.arrive()).ask(text(unique('Hello')), 'StructuredMessage');
    },
  },
  {
    section: '7.3',
    name: 'without autoStart, the first text begins the conversation',
    on: { autoStart: false },
    async run(table) {
      const guest = await table.arrive();
      same((await table.history(guest)).total, 0, 'the total before');
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      ensure((await table.history(guest)).total > 0, 'the history is empty');
    },
  },
];
