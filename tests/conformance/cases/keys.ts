import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { ECHO, text, unique } from '../requests.ts';

const ask = (deploymentId: string) => ({ action: 'getConfiguration', deploymentId });

/** getJwt, echo, closeSession, getConfiguration (guest API, sections 2.7 to 2.10). */
export const KEY_CASES: readonly Case[] = [
  {
    section: '3.8',
    name: 'getJwt gives a key that ends within minutes, in epoch seconds',
    async run(table) {
      const guest = await table.arrive();
      const { exp } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
      const life = exp - Date.now() / 1000;
      ensure(life > 10 && life < 900, `it lives ${life} s`);
    },
  },
  {
    section: '3.3',
    name: 'echo is answered before there is a session, without a token, as type response',
    async run(table) {
      const guest = await table.connect();
      guest.sendRaw(JSON.stringify(ECHO));
      const { type, body } = await guest.next('StructuredMessage');
      same(type, 'response', 'the type');
      holds(body, { type: 'Text', text: 'ping', direction: 'Inbound' }, 'the answer');
    },
  },
  {
    section: '3.3',
    name: 'echo of a session tells how long it lives, in words',
    async run(table) {
      const guest = await table.arrive();
      const { body } = await guest.ask(ECHO, 'StructuredMessage');
      const { durationSeconds = '', expirationDate = '' } = body.metadata ?? {};
      ensure(Number(durationSeconds) >= 900, `durationSeconds is ${durationSeconds}`);
      ensure(Number(expirationDate) > Date.now() / 1000, `expirationDate is ${expirationDate}`);
    },
  },
  {
    section: '2.8',
    name: 'echo may have its text for a message, or no message at all',
    async run(table) {
      const guest = await table.arrive();
      holds((await guest.ask({ action: 'echo', message: 'ping' }, 'StructuredMessage')).body, { text: 'ping' }, 'one');
      await guest.ask({ action: 'echo' }, 'StructuredMessage');
    },
  },
  {
    section: '3.3',
    name: 'echo brings back the text that was sent, and goes to nobody else',
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      const words = unique('ping');
      const { body } = await guest.ask({ action: 'echo', message: { type: 'Text', text: words } }, 'StructuredMessage');
      holds(body, { text: words }, 'the answer');
      await tab.settled();
      ensure(
        tab.frames.every(({ class: name }) => name !== 'StructuredMessage'),
        'the other connection heard it',
      );
      same((await table.history(guest)).total, 0, 'the total of the history');
    },
  },
  {
    section: '7.4',
    name: 'closeSession closes the other connections and leaves this one for a new session',
    async run(table) {
      const guest = await table.arrive();
      const tab = await table.arrive({ token: guest.token });
      await guest.ask(text(unique('Old')), 'StructuredMessage');
      const { body } = await guest.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
      holds(body, { connected: false, readOnly: true }, 'the answer');
      await tab.next('ConnectionClosedEvent');
      same(await tab.closed, 1000, 'the close code of the other');
      const fresh = { action: 'configureSession', deploymentId: guest.deploymentId, startNew: true };
      const again = await guest.ask(fresh, 'SessionResponse');
      holds(again.body, { connected: true, newSession: true, readOnly: false }, 'the second answer');
      same((await table.history(guest)).total, 0, 'the total of the history');
    },
  },
  {
    section: '2.9',
    name: 'closeSession on the only connection is answered, and the socket stays',
    async run(table) {
      const guest = await table.arrive();
      await guest.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
      same(guest.socket.readyState, guest.socket.OPEN, 'readyState');
      await guest.ask(ECHO, 'StructuredMessage');
    },
  },
  {
    section: '1.1',
    name: 'the fourth connection of a session makes the oldest go, and the others stay',
    async run(table) {
      const guest = await table.arrive();
      const { token } = guest;
      const [second, third, fourth] = [
        await table.arrive({ token }),
        await table.arrive({ token }),
        await table.arrive({ token }),
      ];
      await guest.next('ConnectionClosedEvent');
      same(await guest.closed, 1000, 'the close code');
      const words = unique('Still here');
      await fourth.ask(text(words), 'StructuredMessage');
      for (const each of [second, third]) await each.hear((message) => 'text' in message && message.text === words);
    },
  },
  {
    section: '3.9',
    name: 'getConfiguration tells what may be sent, the same as SessionResponse',
    async run(table) {
      const guest = await table.connect();
      const configure = { action: 'configureSession', deploymentId: guest.deploymentId };
      const session = (await guest.ask(configure, 'SessionResponse')).body;
      const { body } = await guest.ask(ask(guest.deploymentId), 'GetConfigurationResponse');
      same(body.allowedMedia, session.allowedMedia, 'allowedMedia');
      same(body.blockedExtensions, session.blockedExtensions, 'blockedExtensions');
      same(body.sessionDurationSeconds, session.durationSeconds, 'sessionDurationSeconds');
    },
  },
  {
    section: '2.10',
    name: 'getConfiguration is answered before there is a session',
    async run(table) {
      const guest = await table.connect();
      await guest.ask(ask(guest.deploymentId), 'GetConfigurationResponse');
    },
  },
  {
    section: '2.10',
    name: 'getConfiguration of another deployment is refused',
    async run(table) {
      const { code } = await (await table.arrive()).ask(ask(crypto.randomUUID()), 'string');
      ensure(code >= 400 && code < 500, `the code is ${code}`);
    },
  },
];
