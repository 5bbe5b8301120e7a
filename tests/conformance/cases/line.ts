import { once } from 'node:events';
import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { ECHO, text, unique } from '../requests.ts';

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['something that is no JSON', '{"action":'],
  ['an empty frame', ''],
  ['a list', '[{"action":"echo"}]'],
  ['a number', '42'],
  ['the word null', 'null'],
  ['an action that is no text', '{"action":{"name":"echo"}}'],
  ['an unknown action', '{"action":"getHistory"}'],
  ['an action that every object has', '{"action":"constructor"}'],
  ['a frame of 100,000 characters', `{"action":"echo","message":{"text":"${'x'.repeat(100_000)}"}}`],
];

/** Keep-alive, the end of a connection, and what frames look like (guest API, sections 1.3 to 1.5). */
export const LINE_CASES: readonly Case[] = [
  {
    section: '1.3',
    name: 'a ping is answered with a pong that brings its bytes back',
    async run(table) {
      const guest = await table.arrive();
      const pong = once(guest.socket, 'pong', { signal: AbortSignal.timeout(5000) });
      guest.socket.ping('rejoin');
      const [data] = await pong;
      same(String(data), 'rejoin', 'the pong');
    },
  },
  {
    section: '1.3',
    name: 'pings before the session is configured are answered too',
    async run(table) {
      const guest = await table.connect();
      const pong = once(guest.socket, 'pong', { signal: AbortSignal.timeout(5000) });
      guest.socket.ping();
      await pong;
    },
  },
  {
    section: '1.4',
    name: 'a client that closes with 1000 is let go with 1000, and may come back',
    async run(table) {
      const guest = await table.arrive();
      guest.socket.close(1000, 'The user has closed the connection.');
      same(await guest.closed, 1000, 'the close code');
      const back = await table.connect({ token: guest.token });
      const { body } = await back.ask(
        { action: 'configureSession', deploymentId: guest.deploymentId },
        'SessionResponse',
      );
      same(body.newSession, false, 'newSession');
    },
  },
  {
    section: '1.5',
    name: 'fields that nobody knows are tolerated in every request',
    async run(table) {
      const guest = await table.connect();
      const extra = { colour: 'green', nested: { deep: [1, { two: 3 }] } };
      await guest.ask({ action: 'configureSession', deploymentId: guest.deploymentId, ...extra }, 'SessionResponse');
      await guest.ask({ ...ECHO, ...extra }, 'StructuredMessage');
      await guest.ask({ action: 'getJwt', ...extra }, 'JwtResponse');
      await guest.ask(text(unique('Hello'), extra, extra), 'StructuredMessage');
    },
  },
  {
    section: '1.5',
    name: 'fields that a client sends as null count as fields that are not there',
    async run(table) {
      const guest = await table.connect();
      const configure = {
        action: 'configureSession',
        deploymentId: guest.deploymentId,
        startNew: null,
        resumeToken: null,
      };
      await guest.ask({ ...configure, journeyContext: null }, 'SessionResponse');
      const nothing = { content: null, events: null, metadata: null, channel: null };
      await guest.ask(text(unique('Hello'), nothing, { channel: null, time: null }), 'StructuredMessage');
      await guest.ask({ ...ECHO, token: null }, 'StructuredMessage');
    },
  },
  {
    section: '1.5',
    name: 'numbers, yes and no, and digits that come as another kind are read, also behind a byte order mark',
    async run(table) {
      const guest = await table.connect();
      const { token, deploymentId } = guest;
      guest.sendRaw(`\uFEFF${JSON.stringify({ token, deploymentId, action: 'configureSession', startNew: 'false' })}`);
      const { body } = await guest.next('SessionResponse');
      same(body.connected, true, 'connected');
      guest.send({ token, ...ECHO, tracingId: 17 });
      same((await guest.next('StructuredMessage')).tracingId, '17', 'the mark');
      const id = crypto.randomUUID();
      guest.send({ token, ...text('42', { text: 42, metadata: { id, count: 3 } }) });
      const message = await guest.hear(({ direction }) => direction === 'Inbound');
      holds(message, { text: '42', metadata: { id, count: '3' } }, 'the message');
    },
  },
  ...['disconnectCustomer', 'resumeToken'].map((action): Case => {
    return {
      section: '2.11',
      name: `${action}, which no client sends, is answered, and the connection lives`,
      async run(table) {
        const guest = await table.arrive();
        const { class: name } = await guest.answerTo({ action });
        ensure(name === 'string' || name === 'ResumeTokenResponse', `it is answered with ${name}`);
        await guest.settled();
      },
    };
  }),
  {
    section: '1.5',
    name: 'a tracingId of any form comes back as it was',
    async run(table) {
      const guest = await table.arrive();
      for (const tracingId of ['1', 'not a uuid, but öäü 👋', 'x'.repeat(100)])
        await guest.ask({ action: 'getJwt', tracingId }, 'JwtResponse');
    },
  },
  {
    section: '1.5',
    name: 'a request without a tracingId is answered without one',
    async run(table) {
      const guest = await table.connect();
      guest.send({ action: 'configureSession', deploymentId: guest.deploymentId });
      ensure(!('tracingId' in (await guest.next('SessionResponse'))), 'the answer has a tracingId');
      guest.send(text(unique('Hello')));
      ensure(!('tracingId' in (await guest.next('StructuredMessage'))), 'the message has a tracingId');
    },
  },
  {
    section: '1.5',
    name: 'the answer to an error brings the tracingId back',
    async run(table) {
      const guest = await table.arrive();
      const { code } = await guest.ask({ action: 'nothing of the kind' }, 'string');
      same(code, 400, 'the code');
    },
  },
  ...UNREADABLE.map(([what, frame]): Case => {
    return {
      section: '3.13',
      name: `${what} is answered with 400 as a sentence, and the connection lives`,
      async run(table) {
        const guest = await table.arrive();
        guest.sendRaw(frame);
        same((await guest.next('string')).code, 400, 'the code');
        await guest.settled();
      },
    };
  }),
  {
    section: '4',
    name: 'a request without an action is answered with 4020 or 400, and the connection lives',
    async run(table) {
      const guest = await table.arrive();
      guest.sendRaw('{}');
      const { code } = await guest.next('string');
      ensure(code === 4020 || code === 400, `the code is ${code}`);
      await guest.settled();
    },
  },
  {
    section: '1.1',
    name: 'binary frames do not end the connection',
    async run(table) {
      const guest = await table.arrive();
      guest.sendRaw(Buffer.from([0, 255, 1]));
      await guest.settled();
    },
  },
  {
    section: '10',
    name: 'errors never travel as ErrorMessage or Error',
    async run(table) {
      const guest = await table.arrive();
      for (const request of [
        { action: 'x' },
        { action: 'onMessage' },
        text('x'.repeat(5000)),
        { action: 'getAttachment' },
      ])
        holds(await guest.ask(request, 'string'), { type: 'response' }, 'the answer');
    },
  },
];
