import { randomBytes } from 'node:crypto';
import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import type { Guest } from '../guest.ts';
import { text, unique } from '../requests.ts';

const configure = (guest: Guest, more: object = {}) =>
  guest.ask({ action: 'configureSession', deploymentId: guest.deploymentId, ...more }, 'SessionResponse');

const TOKENS: readonly (readonly [string, () => string])[] = [
  ['a UUID in capitals', () => crypto.randomUUID().toUpperCase()],
  ['a UUID without its dashes', () => crypto.randomUUID().replaceAll('-', '')],
  ['a random text of 21 characters', () => randomBytes(16).toString('base64url').slice(1)],
  ['a text of 2048 characters', () => randomBytes(1024).toString('hex')],
];

const JOURNEYS: readonly (readonly [string, object])[] = [
  [
    'an empty session id, as the mobile SDK sends it',
    { customer: { id: 'c', idType: 'cookie' }, customerSession: { id: '', type: 'web' } },
  ],
  [
    'an action whose version is 1.0',
    {
      customer: { id: 'c', idType: 'cookie' },
      customerSession: { id: 's', type: 'web' },
      triggeringAction: { id: 'a', actionMap: { id: 'm', version: 1.0 } },
    },
  ],
  ['nothing but a customer', { customer: { id: 'c', idType: 'cookie' } }],
];

/** configureSession and SessionResponse (guest API, sections 2.1 and 3.1). */
export const CONFIGURE_CASES: readonly Case[] = [
  {
    section: '3.1',
    name: 'SessionResponse tells the limits, the life and what may be uploaded',
    on: { attachments: true },
    async run(table) {
      const { body } = await configure(await table.connect());
      holds(body, { connected: true, newSession: true, readOnly: false, maxCustomDataBytes: 2048 }, 'the answer');
      ensure((body.durationSeconds ?? 0) >= 900, `durationSeconds is ${body.durationSeconds}`);
      ensure((body.allowedMedia?.inbound.fileTypes.length ?? 0) > 0, 'allowedMedia names no type');
      same(body.allowedMedia?.inbound.maxFileSizeKB, 10_240, 'maxFileSizeKB');
      ensure(body.blockedExtensions?.includes('.exe') ?? false, 'blockedExtensions lacks .exe');
    },
  },
  {
    section: '3.1',
    name: 'expirationDate is durationSeconds from now, in epoch seconds',
    async run(table) {
      const { body } = await configure(await table.connect());
      const life = (body.expirationDate ?? 0) - Date.now() / 1000;
      ensure(
        Math.abs(life - (body.durationSeconds ?? 0)) < 60,
        `the session lives ${life} s, durationSeconds is ${body.durationSeconds}`,
      );
    },
  },
  {
    section: '3.1',
    name: 'without attachments, no type and no size are allowed',
    on: { attachments: false },
    async run(table) {
      const { body } = await configure(await table.connect());
      same(body.allowedMedia, { inbound: { fileTypes: [], maxFileSizeKB: 0 } }, 'allowedMedia');
    },
  },
  {
    section: '3.1',
    name: 'durationSeconds agrees with the public configuration',
    async run(table) {
      const { sessionDurationSeconds } = table.deployment.config.messenger.apps.conversations;
      const { body } = await configure(await table.connect());
      same(body.durationSeconds, sessionDurationSeconds ?? body.durationSeconds, 'durationSeconds');
    },
  },
  ...JOURNEYS.map(([what, journeyContext]): Case => {
    return {
      section: '2.1',
      name: `a journeyContext with ${what} is taken`,
      async run(table) {
        same((await configure(await table.connect(), { journeyContext })).body.connected, true, 'connected');
      },
    };
  }),
  ...TOKENS.map(([what, make]): Case => {
    return {
      section: '2.1',
      name: `${what} is a token like any other`,
      async run(table) {
        const token = make();
        const guest = await table.connect({ token });
        same((await configure(guest)).body.newSession, true, 'newSession');
        const { body } = await guest.ask(text(unique('Hello')), 'StructuredMessage');
        const back = await table.connect({ token });
        same((await configure(back)).body.newSession, false, 'newSession of who comes back');
        same((await table.history(back)).entities.at(-1), body, 'the oldest of the history');
      },
    };
  }),
  {
    section: '2.1',
    name: 'startNew on a token that nobody had is a new session',
    async run(table) {
      const { body } = await configure(await table.connect(), { startNew: true });
      holds(body, { connected: true, newSession: true, readOnly: false }, 'the answer');
    },
  },
  {
    section: '7.4',
    name: 'startNew leaves the old conversation behind, and its history is gone',
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Old')), 'StructuredMessage');
      holds(
        (await configure(guest, { startNew: true })).body,
        { connected: true, newSession: true, readOnly: false },
        'the answer',
      );
      same((await table.history(guest)).total, 0, 'the total of the history');
      const words = unique('New');
      await guest.ask(text(words), 'StructuredMessage');
      const { entities } = await table.history(guest);
      holds(entities.at(-1), { text: words }, 'the oldest of the history');
    },
  },
  {
    section: '7.4',
    name: 'startNew after closeSession tells nothing of the old conversation',
    async run(table) {
      const guest = await table.arrive();
      const old = unique('Old');
      await guest.ask(text(old), 'StructuredMessage');
      await guest.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
      const before = guest.frames.length;
      await configure(guest, { startNew: true });
      await guest.ask(text(unique('New')), 'StructuredMessage');
      await guest.settled();
      const told = JSON.stringify(guest.frames.slice(before));
      ensure(!told.includes(old), 'the old message is told again');
    },
  },
  {
    section: '2.3',
    name: 'what is said under an id that was used for other words is another message',
    async run(table) {
      const guest = await table.arrive();
      const say = async (words: string, id: string) =>
        (await guest.ask(text(words, { metadata: { id } }), 'StructuredMessage')).body;
      const first = await say(unique('One'), '1');
      const words = unique('Two');
      const second = await say(words, '1');
      holds(second, { text: words }, 'the second');
      ensure(second.id !== first.id, 'it has the id of the first');
      same((await say(words, '1')).id, second.id, 'the id of the repeat');
    },
  },
  {
    section: '7.4',
    name: 'what was said before startNew may be said again under the same id, and is kept',
    async run(table) {
      const guest = await table.arrive();
      const hello = text(unique('Hello'), { metadata: { id: '1' } });
      const first = (await guest.ask(hello, 'StructuredMessage')).body;
      await configure(guest, { startNew: true });
      const second = (await guest.ask(hello, 'StructuredMessage')).body;
      ensure(second.id !== first.id, 'it has the id of the first');
      const { entities } = await table.history(guest);
      same(entities.at(-1), second, 'the oldest of the history');
    },
  },
  {
    section: '2.1',
    name: 'configuring twice on one connection is resuming',
    async run(table) {
      const guest = await table.arrive();
      same((await configure(guest)).body.newSession, false, 'newSession');
    },
  },
  {
    section: '2.1',
    name: 'a connection may change to another session, and hears that one from then on',
    async run(table) {
      const other = await table.arrive();
      const guest = await table.connect({ token: other.token });
      const first = { action: 'configureSession', deploymentId: guest.deploymentId, token: crypto.randomUUID() };
      same((await guest.ask(first, 'SessionResponse')).body.newSession, true, 'newSession of the first');
      same((await configure(guest)).body.newSession, false, 'newSession of the second');
      const words = unique('For both');
      await other.ask(text(words), 'StructuredMessage');
      await guest.hear((message) => 'text' in message && message.text === words);
    },
  },
  {
    section: '2.1',
    name: 'the session of another deployment is refused',
    async run(table) {
      const guest = await table.connect();
      const { code } = await guest.ask({ action: 'configureSession', deploymentId: crypto.randomUUID() }, 'string');
      ensure(code === 400 || code === 403, `the code is ${code}`);
    },
  },
  ...(
    [
      ['deploymentId', { token: crypto.randomUUID() }],
      ['token', { deploymentId: crypto.randomUUID() }],
    ] as const
  ).map(([missing, fields]): Case => {
    return {
      section: '4',
      name: `configureSession without ${missing} is answered with 4020`,
      async run(table) {
        const guest = await table.connect();
        guest.sendRaw(JSON.stringify({ action: 'configureSession', ...fields }));
        same((await guest.next('string')).code, 4020, 'the code');
      },
    };
  }),
  {
    section: '7.1',
    name: 'what needs a session is answered with 4007 before there is one',
    async run(table) {
      const guest = await table.connect();
      const requests = [
        { action: 'getJwt' },
        text('Hello'),
        { action: 'getAttachment', attachmentId: crypto.randomUUID() },
      ];
      for (const request of requests) same((await guest.ask(request, 'string')).code, 4007, 'the code');
    },
  },
  {
    section: '7.1',
    name: 'a token that is not the one of the connection is answered with 4007',
    async run(table) {
      const guest = await table.arrive();
      same((await guest.ask({ ...text('Hello'), token: crypto.randomUUID() }, 'string')).code, 4007, 'the code');
    },
  },
  {
    section: '7.1',
    name: 'expirationDate moves with a message',
    async run(table) {
      const guest = await table.connect();
      const before = (await configure(guest)).body.expirationDate ?? 0;
      await guest.ask(text(unique('Hello')), 'StructuredMessage');
      const after = (await configure(guest)).body.expirationDate ?? 0;
      ensure(after >= before, `it went from ${before} to ${after}`);
    },
  },
];
