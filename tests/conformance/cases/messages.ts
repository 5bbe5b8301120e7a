import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { attributes, presence, text, unique } from '../requests.ts';
import { messageIn } from '../session-watch.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  ['4096 bytes', 'x'.repeat(4096)],
  ['2048 letters of two bytes', 'é'.repeat(2048)],
  ['emoji with joiners', '👩‍👩‍👧‍👦 🏳️‍🌈'],
  ['right-to-left and combining letters', 'שלום e\u0301'],
  ['something that looks like HTML', '<script>alert("1")</script> & <b>bold</b>'],
  ['line ends and tabs', 'one\ntwo\r\n\tthree'],
];

/** Texts, their marks, and what goes with them (guest API, sections 2.3 and 3.2). */
export const MESSAGE_CASES: readonly Case[] = [
  {
    section: '3.2',
    name: 'a text comes back as an event of type message with the mark of its request',
    async run(table) {
      const guest = await table.arrive();
      const words = unique('Hello');
      const frame = await guest.ask(text(words), 'StructuredMessage');
      holds(
        frame,
        { type: 'message', code: 200, body: { type: 'Text', direction: 'Inbound', text: words } },
        'the frame',
      );
    },
  },
  {
    section: '3.2',
    name: 'a text comes back on every connection of the session, and on no other',
    async run(table) {
      const guest = await table.arrive();
      const [tab, stranger] = [await table.arrive({ token: guest.token }), await table.arrive()];
      const words = unique('Everywhere');
      const frame = await guest.ask(text(words), 'StructuredMessage');
      same(
        await tab.hear((message) => 'text' in message && message.text === words),
        frame.body,
        'the other connection’s',
      );
      await stranger.settled();
      ensure(
        stranger.frames.every((each) => messageIn(each) === undefined),
        'a stranger heard it',
      );
    },
  },
  ...TEXTS.map(([what, words]): Case => {
    return {
      section: '2.3',
      name: `a text of ${what} comes back as it was`,
      async run(table) {
        const guest = await table.arrive();
        holds((await guest.ask(text(words), 'StructuredMessage')).body, { text: words }, 'the message');
      },
    };
  }),
  ...(
    [
      ['4097 bytes', 'x'.repeat(4097), 4011],
      ['70,000 bytes', 'x'.repeat(70_000), 4011],
      ['4097 bytes in fewer letters', `${'é'.repeat(2048)}x`, 4011],
      ['nothing', '', 400],
      ['blanks', ' \n ', 400],
      ['letters with a NUL', 'a\0b', 400],
      ['half a letter', 'a\ud83d', 400],
    ] as const
  ).map(([what, words, code]): Case => {
    return {
      section: '4',
      name: `a text of ${what} is refused with ${code}`,
      async run(table) {
        const guest = await table.arrive();
        same((await guest.ask(text(words), 'string')).code, code, 'the code');
      },
    };
  }),
  {
    section: '2.3',
    name: 'the time that the schema asks for is tolerated',
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello'), {}, { time: '2020-12-14T16:23:44.843Z' }), 'StructuredMessage');
    },
  },
  {
    section: '2.3',
    name: 'the metadata of a message comes back with it',
    async run(table) {
      const guest = await table.arrive();
      const metadata = { id: crypto.randomUUID(), parentMessageId: 'p1' };
      holds(
        (await guest.ask(text(unique('Hello'), { metadata }), 'StructuredMessage')).body,
        { metadata },
        'the message',
      );
    },
  },
  {
    section: '2.3',
    name: 'metadata that can be no text is refused, and the connection lives',
    async run(table) {
      const guest = await table.arrive();
      same((await guest.ask(text('Hello', { metadata: { id: [5] } }), 'string')).code, 400, 'the code');
      await guest.settled();
    },
  },
  {
    section: '2.3',
    name: 'names that every object has are names like others in metadata and custom attributes',
    async run(table) {
      const guest = await table.arrive();
      const strings = '{"constructor":"a","__proto__":"b","toString":"c"}';
      const channel = `{"metadata":{"customAttributes":${strings}}}`;
      const message = `{"type":"Text","text":"Hello","metadata":${strings},"channel":${channel}}`;
      guest.sendRaw(`{"action":"onMessage","token":"${guest.token}","message":${message}}`);
      holds(await guest.hear(({ direction }) => direction === 'Inbound'), { text: 'Hello' }, 'the message');
    },
  },
  ...[
    ['beside the message', (custom: object) => [{}, { channel: custom }] as const],
    ['inside the message', (custom: object) => [{ channel: custom }, {}] as const],
    ['in both places', (custom: object) => [{ channel: custom }, { channel: custom }] as const],
  ].map(([where, put]): Case => {
    return {
      section: '2.3',
      name: `custom attributes ${where} come back in channel.metadata`,
      async run(table) {
        const guest = await table.arrive();
        const [message, beside] = (put as (custom: object) => readonly [object, object])(
          attributes({ plan: 'gold', é: '1' }),
        );
        const { body } = await guest.ask(text(unique('Hello'), message, beside), 'StructuredMessage');
        holds(body, { channel: { metadata: { customAttributes: { plan: 'gold', é: '1' } } } }, 'the message');
      },
    };
  }),
  {
    section: '2.3',
    name: 'custom attributes that are numbers, true or false come back as words',
    async run(table) {
      const guest = await table.arrive();
      const beside = { channel: { metadata: { customAttributes: { age: 5, vip: true } } } };
      const { body } = await guest.ask(text(unique('Hello'), {}, beside), 'StructuredMessage');
      holds(body, { channel: { metadata: { customAttributes: { age: '5', vip: 'true' } } } }, 'the message');
    },
  },
  {
    section: '8',
    name: 'custom attributes of 2048 bytes of keys and values are taken',
    async run(table) {
      const guest = await table.arrive();
      await guest.ask(text(unique('Hello'), {}, { channel: attributes({ é: 'x'.repeat(2046) }) }), 'StructuredMessage');
    },
  },
  {
    section: '4',
    name: 'custom attributes of 2049 bytes are refused with 4013 in the known words',
    async run(table) {
      const guest = await table.arrive();
      const { code, body } = await guest.ask(
        text('Hello', {}, { channel: attributes({ é: 'x'.repeat(2047) }) }),
        'string',
      );
      same([code, body], [4013, 'Custom Attributes in channel metadata is larger than 2048 bytes'], 'the answer');
    },
  },
  {
    section: '4',
    name: 'a text that is too long is refused in the known words',
    async run(table) {
      const guest = await table.arrive();
      const { body } = await guest.ask(text('x'.repeat(5000)), 'string');
      same(body, 'Message length 5000 is larger than 4096', 'the sentence');
    },
  },
  {
    section: '2.3',
    name: 'onMessage without a message is answered with 4020',
    async run(table) {
      const guest = await table.arrive();
      same((await guest.ask({ action: 'onMessage' }, 'string')).code, 4020, 'the code');
    },
  },
  {
    section: '2.3',
    name: 'a join is echoed as an event of the guest’s with its mark',
    async run(table) {
      const guest = await table.arrive();
      const { type, body } = await guest.ask(presence('Join'), 'StructuredMessage');
      same(type, 'message', 'the type');
      holds(
        body,
        { type: 'Event', direction: 'Inbound', events: [{ eventType: 'Presence', presence: { type: 'Join' } }] },
        'the event',
      );
    },
  },
  {
    section: '2.3',
    name: 'events of channels that nobody offered are refused, and the connection lives',
    async run(table) {
      const guest = await table.arrive();
      const events = [{ eventType: 'CoBrowse', coBrowse: { type: 'OfferingAccepted' } }];
      const { code } = await guest.ask({ action: 'onMessage', message: { type: 'Event', events } }, 'string');
      ensure(code >= 400 && code < 500, `the code is ${code}`);
      await guest.settled();
    },
  },
];
