import { setTimeout as delay } from 'node:timers/promises';
import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { presence, text, unique } from '../requests.ts';

/** A guest ends the conversation for good (guest API, section 7.6). */
export const CLEAR_CASES: readonly Case[] = [
  {
    section: '7.6',
    name: 'clearing is refused with 403 where it is switched off, in the words that the mobile SDK looks for',
    on: { clear: false },
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      const { code, body } = await guest.ask(presence('Clear'), 'string');
      same(code, 403, 'the code');
      ensure(body.includes('Conversation Clear'), `the sentence is "${body}"`);
      await guest.settled();
    },
  },
  {
    section: '7.6',
    name: 'clearing is echoed, told and ends with the connection, in that order',
    on: { clear: true },
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      const echo = await guest.ask(presence('Clear'), 'StructuredMessage');
      holds(
        echo,
        {
          type: 'message',
          body: { direction: 'Inbound', events: [{ eventType: 'Presence', presence: { type: 'Clear' } }] },
        },
        'the echo',
      );
      await guest.next('SessionClearedEvent');
      await guest.next('ConnectionClosedEvent');
      same(await guest.closed, 1000, 'the close code');
      same(
        guest.frames.slice(-3).map(({ class: name }) => name),
        ['StructuredMessage', 'SessionClearedEvent', 'ConnectionClosedEvent'],
        'the last three',
      );
    },
  },
  {
    section: '7.6',
    name: 'clearing is told on every connection of the session',
    on: { clear: true },
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      await guest.ask(presence('Clear'), 'StructuredMessage');
      await tab.next('SessionClearedEvent');
      await tab.next('ConnectionClosedEvent');
      same(await tab.closed, 1000, 'the close code');
    },
  },
  {
    section: '7.6',
    name: 'after clearing, the guest comes back with the same token to an empty history',
    on: { clear: true },
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      await guest.ask(presence('Clear'), 'StructuredMessage');
      await guest.closed;
      const back = await table.arrive({ token: guest.token });
      same((await table.history(back)).total, 0, 'the total of the history');
    },
  },
  {
    section: '7.6',
    name: 'after clearing, the same token is a new session, once',
    on: { clear: true },
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      await guest.ask(presence('Clear'), 'StructuredMessage');
      await guest.closed;
      const configure = async () => {
        const back = await table.connect({ token: guest.token });
        const request = { action: 'configureSession', deploymentId: guest.deploymentId };
        return (await back.ask(request, 'SessionResponse')).body.newSession;
      };
      same([await configure(), await configure()], [true, false], 'newSession, and that of the next connection');
    },
  },
  {
    section: '7.6',
    name: 'clearing ends with the connection also where the client has asked for more behind it',
    on: { clear: true },
    async run(table) {
      const guest = await table.arrive();
      guest.send(presence('Clear'));
      for (let request = 0; request < 80; request += 1) guest.send({ action: 'getJwt' });
      same(await Promise.race([guest.closed, delay(10_000, 'not within ten seconds')]), 1000, 'the close code');
    },
  },
];
