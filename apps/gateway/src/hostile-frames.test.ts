import { DOWN, type DownFrame } from '@rejoin/protocol/down/down';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, type TestGuest, text } from './gateway.test-kit.ts';
import { guestRates } from './settings.ts';

let gateway: TestGateway;
beforeAll(async () => {
  const rates = { GUEST_MESSAGES_PER_SECOND: 100_000, GUEST_REQUESTS_PER_MINUTE: 10_000_000 };
  gateway = await openGateway({ rates: guestRates({ ...rates, GUEST_CONFIGURES_PER_MINUTE: 100_000 }) });
});
afterAll(() => gateway.close());

async function openGuest(): Promise<TestGuest> {
  const guest = await connectGuest(gateway);
  await guest.configure();
  return guest;
}

const deep = (levels: number) => `{"action":"onMessage","message":${'['.repeat(levels)}${']'.repeat(levels)}}`;
const message = (inner: string) => `{"action":"onMessage","token":"TOKEN","message":${inner}}`;

describe('a frame that is not in order is answered in a sentence, and the connection lives', () => {
  test.each([
    ['no JSON', '{"action":', 400],
    ['nothing', '', 400],
    ['a number', '1e999', 400],
    ['a list', '[[[]]]', 400],
    ['null', 'null', 400],
    ['30,000 levels of lists', deep(30_000), 4020],
    ['too long', `"${'x'.repeat(70_000)}"`, 400],
    ['no action', '{}', 4020],
    ['an unknown action', '{"action":"drop tables"}', 400],
    ['an action of everybody', '{"action":"toString"}', 400],
    ['an action that is a list', '{"action":["echo"]}', 400],
    ['the action of a prototype', '{"action":"__proto__"}', 400],
    ['an action in a prototype', '{"__proto__":{"action":"echo"}}', 4020],
    ['a token that is an object', '{"action":"getJwt","token":{"length":36}}', 400],
    ['a text that is a list', message('{"type":"Text","text":[5]}'), 400],
    ['NUL', message('{"type":"Text","text":"a\\u0000b"}'), 400],
    ['half of a surrogate pair', message('{"type":"Text","text":"\\ud83d"}'), 400],
    ['NUL in the name of an attribute', message('{"text":"x","metadata":{"\\u0000":"x"}}'), 400],
    ['a thousand contents', message(`{"text":"x","content":[${'{},'.repeat(999)}{}]}`), 400],
    ['an event of no kind', message('{"type":"Event","events":[{"eventType":"Delete"}]}'), 400],
  ])('%s', async (_what, frame, code) => {
    const guest = await openGuest();
    guest.sendRaw(frame.replace('TOKEN', guest.token));
    const answer = await guest.next('string');
    expect([400, 4020]).toContain(answer.code);
    expect(answer).toMatchObject({ type: 'response', code });
    expect((await guest.ask(text('Still here'), 'StructuredMessage')).body).toMatchObject({ text: 'Still here' });
    expect(Object.prototype).not.toHaveProperty('action');
    guest.socket.terminate();
  });
});

test('metadata named like a prototype are nothing but left out', async () => {
  const guest = await openGuest();
  guest.sendRaw(
    message('{"text":"x","metadata":{"__proto__":{"id":5},"constructor":"c"}}').replace('TOKEN', guest.token),
  );
  const { body } = await guest.next('StructuredMessage');
  expect(Object.keys(body.metadata ?? {})).toContain('constructor');
  expect(Object.getPrototypeOf(body.metadata)).toBe(Object.prototype);
  expect(body.metadata).not.toHaveProperty('id');
});

describe("somebody else's", () => {
  test('token on this connection is not a session here, and nothing of it is told', async () => {
    const [victim, thief] = [await openGuest(), await connectGuest(gateway)];
    await victim.ask(text('my secret'), 'StructuredMessage');
    thief.send({ token: victim.token, ...text('I am you') });
    expect(await thief.next('string')).toMatchObject({ code: 4007, body: 'Session not found' });
    await thief.configure();
    thief.send({ token: victim.token, action: 'getJwt' });
    expect(await thief.next('string')).toMatchObject({ code: 4007, body: 'Session not found' });
    expect(JSON.stringify(thief.unread)).not.toContain('secret');
  });

  test('file cannot be had, sent or removed by its id', async () => {
    const [victim, thief] = [await openGuest(), await openGuest()];
    const attachmentId = crypto.randomUUID();
    const file = { attachmentId, fileName: 'a.png', fileType: 'image/png', fileSize: 10, errorsAsJson: true };
    await victim.ask({ action: 'onAttachment', ...file }, 'PresignedUrlResponse');
    const codeOf = async (request: object) => (await thief.ask(request, 'string')).code;
    expect(await codeOf({ action: 'getAttachment', attachmentId })).toBe(4009);
    expect(await codeOf({ action: 'deleteAttachment', attachmentId })).toBe(4009);
    const content = [{ contentType: 'Attachment', attachment: { id: attachmentId } }];
    expect(await codeOf(text('Mine', { content }))).toBe(4009);
    expect((await thief.ask({ action: 'onAttachment', ...file }, 'GenerateUrlError')).body).toMatchObject({
      attachmentId,
    });
  });

  test('message is not repeated to whoever knows its id', async () => {
    const [victim, thief] = [await openGuest(), await openGuest()];
    const repeated = { tracingId: 'T1', ...text('my secret', { metadata: { id: 'm1' } }) };
    await victim.ask(repeated, 'StructuredMessage');
    const echo = await thief.ask(
      { tracingId: 'T1', ...text('other', { metadata: { id: 'm1' } }) },
      'StructuredMessage',
    );
    expect(echo.body).toMatchObject({ text: 'other' });
  });
});

/** Frames as clients send them. */
const VALID = [
  { action: 'configureSession', deploymentId: SHOP.deployment, startNew: false },
  { action: 'onMessage', tracingId: 'T', message: { type: 'Text', text: 'Hello', metadata: { id: 'm' } } },
  { action: 'onMessage', message: { type: 'Event', events: [{ eventType: 'Typing', typing: { type: 'On' } }] } },
  { action: 'onMessage', message: { type: 'Event', events: [{ eventType: 'Presence', presence: { type: 'Join' } }] } },
  {
    action: 'onMessage',
    message: {
      type: 'Structured',
      text: 'Yes',
      content: [{ contentType: 'ButtonResponse', buttonResponse: { type: 'QuickReply', text: 'Yes', payload: 'yes' } }],
    },
  },
  { action: 'onAttachment', attachmentId: crypto.randomUUID(), fileName: 'a.png', fileType: 'image/png', fileSize: 3 },
  { action: 'getAttachment', attachmentId: crypto.randomUUID() },
  { action: 'getConfiguration', deploymentId: SHOP.deployment },
  { action: 'getJwt' },
  { action: 'echo', message: { type: 'Text', text: 'ping' } },
];

/** Something else in place of a part of a frame: another value, nothing at all, or a name that objects have anyway. */
const nonsense = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(undefined, null, -1, 1e308, '', '\0', '\ud800', '__proto__', [], {}, [[]], { length: 1e9 }),
);
const name = fc.constantFrom(
  'action',
  'token',
  'message',
  'type',
  'text',
  'id',
  '__proto__',
  'constructor',
  'tracingId',
);

const mutated = fc
  .record({
    frame: fc.constantFrom(...VALID),
    at: fc.nat(30),
    value: nonsense,
    added: fc.option(fc.tuple(name, nonsense)),
  })
  .map(({ frame, at, value, added }) => {
    let place = 0;
    const changed = JSON.stringify({ token: 'TOKEN', ...frame }, (key, kept: unknown) => {
      place += 1;
      return key !== '' && place - 2 === at ? value : kept;
    });
    return added === null
      ? changed
      : changed.replace(/\}$/, `,${JSON.stringify(added[0])}:${JSON.stringify(added[1] ?? null)}}`);
  });

const SCHEMAS = Object.values(DOWN);

function isOfTheProtocol(frame: DownFrame): boolean {
  return SCHEMAS.some((schema) => schema.safeParse(frame).success);
}

/** A hundred and fifty guests, one after the other, each with a connection of their own. */
const MANY_GUESTS = { timeout: 60_000 };

test(
  'whatever becomes of a valid frame, every answer is of the protocol and the others are answered',
  MANY_GUESTS,
  async () => {
    const other = await openGuest();
    await fc.assert(
      fc.asyncProperty(fc.array(mutated, { minLength: 1, maxLength: 20 }), async (frames) => {
        const guest = await openGuest();
        for (const frame of frames) guest.sendRaw(frame.replace('TOKEN', guest.token));
        const last = crypto.randomUUID();
        guest.send({ action: 'unknown', tracingId: last });
        await Promise.race([guest.closed, hears(guest, last)]);
        expect(guest.unread.filter((frame) => !isOfTheProtocol(frame))).toEqual([]);
        guest.socket.terminate();
      }),
      { numRuns: 150, seed: 20261123 },
    );
    expect((await other.ask(text('Still there?'), 'StructuredMessage')).body).toMatchObject({ text: 'Still there?' });
  },
);

/** Waits for the answer with the mark; frames are answered in their order. */
async function hears(guest: TestGuest, tracingId: string): Promise<void> {
  for (;;) if ((await guest.next('string')).tracingId === tracingId) return;
}
