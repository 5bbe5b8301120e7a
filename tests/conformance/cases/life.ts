import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { ECHO, text, unique } from '../requests.ts';

const configure = (guest: Guest, more: object = {}) => ({
  action: 'configureSession',
  deploymentId: guest.deploymentId,
  ...more,
});

/** How long a session lives (guest API, sections 3.11 and 7.1). */
export const LIFE_CASES: readonly Case[] = [
  {
    section: '7.1',
    name: 'a session lives as long as the configuration says, and every answer says so',
    on: { briefSessions: true },
    async run(table) {
      const { sessionDurationSeconds } = table.deployment.config.messenger.apps.conversations;
      const guest = await table.connect();
      const { body } = await guest.ask(configure(guest), 'SessionResponse');
      same(body.durationSeconds, sessionDurationSeconds, 'durationSeconds');
      const pong = await guest.ask(ECHO, 'StructuredMessage');
      same(pong.body.metadata?.['durationSeconds'], `${sessionDurationSeconds}`, 'durationSeconds of the echo');
    },
  },
  {
    section: '7.1',
    name: 'a session whose time is over is refused with 4006, and the connection lives',
    on: { aging: true },
    async run(table) {
      const guest = await table.connect({ token: await table.agedToken(-60) });
      same((await guest.ask(configure(guest), 'string')).code, 4006, 'the code');
      same((await guest.ask({ action: 'getJwt' }, 'string')).code, 4007, 'the code of getJwt');
    },
  },
  {
    section: '7.1',
    name: 'startNew gives a session whose time is over a new life, with an empty history',
    on: { aging: true },
    async run(table) {
      const guest = await table.connect({ token: await table.agedToken(-60) });
      const { body } = await guest.ask(configure(guest, { startNew: true }), 'SessionResponse');
      holds(body, { connected: true, newSession: true, readOnly: false }, 'the answer');
      same((await table.history(guest)).total, 0, 'the total of the history');
    },
  },
  {
    section: '3.11',
    name: 'when its time is over, every connection of the session is told, and echo is answered with it',
    on: { aging: true },
    async run(table) {
      const token = await table.agedToken(3);
      const [guest, tab] = [await table.arrive({ token }), await table.arrive({ token })];
      for (const each of [guest, tab]) await each.next('SessionExpiredEvent', ({ type }) => type === 'message');
      same((await guest.ask(ECHO, 'SessionExpiredEvent')).type, 'response', 'the type of the answer to echo');
      same((await guest.ask(text('Too late'), 'string')).code, 4006, 'the code of onMessage');
      same((await tab.ask({ action: 'getJwt' }, 'string')).code, 4006, 'the code of getJwt');
    },
  },
  {
    section: '7.1',
    name: 'a message lets the session live on from then',
    on: { aging: true },
    async run(table) {
      const guest = await table.connect({ token: await table.agedToken(60) });
      const before = (await guest.ask(configure(guest), 'SessionResponse')).body.expirationDate ?? 0;
      ensure(before < Date.now() / 1000 + 120, `it lives until ${before}`);
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      const after = Number((await guest.ask(ECHO, 'StructuredMessage')).body.metadata?.['expirationDate']);
      ensure(after > Date.now() / 1000 + 600, `it went from ${before} to ${after}`);
    },
  },
];
