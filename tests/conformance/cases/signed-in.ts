import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { text, unique } from '../requests.ts';
import { configureSignedIn, signIn, tokenRest } from '../sign-in.ts';
import type { Table } from '../table.ts';

const required = { signIn: true, identified: true, upgrade: false };
const optional = { signIn: true, identified: true, upgrade: true };
const SIGN_IN = [{ eventType: 'Presence', presence: { type: 'SignIn' } }];

const asGuest = ({ deploymentId }: Guest) => ({ action: 'configureSession', deploymentId });

/** Somebody of their own, so that no other case signs the same person in. */
async function arriveSignedIn(table: Table) {
  const guest = await table.connect();
  const { jwt } = await signIn(table, crypto.randomUUID());
  const { body } = await guest.ask(configureSignedIn(guest, jwt), 'SessionResponse');
  return { guest, jwt, body };
}

/** Sessions of those who have signed in (guest API, sections 2.2 and 7.7 to 7.9). */
export const SIGNED_IN_CASES: readonly Case[] = [
  {
    section: '2.2',
    name: 'whoever has signed in gets a session, and comes back to it',
    on: required,
    async run(table) {
      const { guest, jwt, body } = await arriveSignedIn(table);
      holds(body, { connected: true, newSession: true }, 'the first answer');
      const back = await table.connect({ token: guest.token });
      holds(
        (await back.ask(configureSignedIn(back, jwt), 'SessionResponse')).body,
        { newSession: false },
        'the second',
      );
    },
  },
  {
    section: '7.7',
    name: 'messages of those who have signed in say so in words',
    on: required,
    async run(table) {
      const { guest } = await arriveSignedIn(table);
      const { body } = await guest.ask(
        text(unique('Hello'), { metadata: { id: crypto.randomUUID() } }),
        'StructuredMessage',
      );
      holds(body, { metadata: { authenticated: 'true' } }, 'the message');
      const { entities } = await table.history(guest);
      same(
        entities.find(({ id }) => id === body.id),
        body,
        'the entity of the history',
      );
    },
  },
  {
    section: '7.7',
    name: 'whoever has not signed in is refused where they must',
    on: required,
    async run(table) {
      const guest = await table.connect();
      const { code } = await guest.ask(asGuest(guest), 'string');
      ensure(code >= 400, `the code is ${code}`);
      same((await guest.ask({ action: 'getJwt' }, 'string')).code, 4007, 'the code of getJwt');
    },
  },
  {
    section: '4',
    name: 'a JWT that is not valid is refused with 401',
    on: required,
    async run(table) {
      const guest = await table.connect();
      same((await guest.ask(configureSignedIn(guest, 'e30.e30.e30'), 'string')).code, 401, 'the code');
    },
  },
  {
    section: '4',
    name: 'configureAuthenticatedSession without its data is answered with 4020',
    on: required,
    async run(table) {
      const guest = await table.connect();
      same((await guest.ask(configureSignedIn(guest, '', { data: undefined }), 'string')).code, 4020, 'the code');
    },
  },
  {
    section: '4',
    name: 'the key to the history is no JWT to sign in with, nor the other way round',
    on: required,
    async run(table) {
      const { guest, jwt } = await arriveSignedIn(table);
      const key = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body.jwt;
      const other = await table.connect();
      same((await other.ask(configureSignedIn(other, key), 'string')).code, 401, 'the code');
      const answer = await table.fetch('/api/v2/webmessaging/messages', {
        headers: { authorization: `bearer ${jwt}` },
      });
      await table.refusal(answer, 401);
    },
  },
  {
    section: '4',
    name: 'the session of somebody who has signed in can’t go back to a guest’s: 4017',
    on: optional,
    async run(table) {
      const { guest } = await arriveSignedIn(table);
      const back = await table.connect({ token: guest.token });
      same((await back.ask(asGuest(back), 'string')).code, 4017, 'the code');
    },
  },
  {
    section: '7.7',
    name: 'somebody else’s sign-in does not open the session of another',
    on: required,
    async run(table) {
      const { guest } = await arriveSignedIn(table);
      const { jwt } = await signIn(table, crypto.randomUUID());
      const thief = await table.connect({ token: guest.token });
      const { code } = await thief.ask(configureSignedIn(thief, jwt), 'string');
      ensure(code >= 400, `the code is ${code}`);
    },
  },
  {
    section: '7.8',
    name: 'a guest signs in on the open connection: a SignIn event, then the answer, and the conversation goes on',
    on: optional,
    async run(table) {
      const guest = await table.connect();
      await guest.ask(asGuest(guest), 'SessionResponse');
      const words = unique('Before');
      await guest.ask(text(words), 'StructuredMessage');
      const { jwt } = await signIn(table, table.identity.people[0]);
      const { body } = await guest.ask(configureSignedIn(guest, jwt), 'SessionResponse');
      holds(body, { connected: true, newSession: false }, 'the answer');
      const event = await guest.hear(({ type }) => type === 'Event');
      holds(event, { direction: 'Inbound' }, 'the event');
      same('events' in event && event.events, SIGN_IN, 'events');
      ensure((event.channel.from?.firstName ?? '') !== '', 'the event names nobody');
      const { entities } = await table.history(guest);
      holds(entities.at(-1), { text: words }, 'the oldest of the history');
    },
  },
  {
    section: '7.8',
    name: 'signing in elsewhere closes the sessions before, with the reason under both names',
    on: optional,
    async run(table) {
      const person = crypto.randomUUID();
      const [first, second] = [await table.connect(), await table.connect()];
      for (const each of [first, second]) await each.ask(asGuest(each), 'SessionResponse');
      const one = await first.ask(configureSignedIn(first, (await signIn(table, person)).jwt), 'SessionResponse');
      same(one.body.clearedExistingSession ?? false, false, 'clearedExistingSession of the first');
      const two = await second.ask(configureSignedIn(second, (await signIn(table, person)).jwt), 'SessionResponse');
      same(two.body.clearedExistingSession, true, 'clearedExistingSession of the second');
      same(
        (await first.next('ConnectionClosedEvent')).body,
        { reason: 'signedIn', reasonCode: 'signedIn' },
        'the event',
      );
      same(await first.closed, 1000, 'the close code');
    },
  },
  {
    section: '7.9',
    name: 'signing out is told on every connection, and the JWT is worth nothing then',
    on: required,
    async run(table) {
      const { guest, jwt } = await arriveSignedIn(table);
      const tab = await table.connect({ token: guest.token });
      await tab.ask(configureSignedIn(tab, jwt), 'SessionResponse');
      const answer = await tokenRest.revoke(table, jwt);
      ensure(answer.ok, `it is answered with ${answer.status}`);
      for (const each of [guest, tab]) await each.next('LogoutEvent');
      const back = await table.connect();
      const { code } = await back.ask(configureSignedIn(back, jwt), 'string');
      ensure(code === 401 || code === 403, `the code is ${code}`);
    },
  },
];
