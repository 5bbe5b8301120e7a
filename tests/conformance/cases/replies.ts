import type { Case } from '../case.ts';
import { ensure, holds, same } from '../expect.ts';
import { text, unique } from '../requests.ts';

const button = (buttonResponse: object) => ({ contentType: 'ButtonResponse', buttonResponse });
const originatingMessageId = '5b1d3c9e2f474a6b8c1d9e0f00000007';
const dateTime = '2026-12-01T09:30:00.000Z';

/** What a guest pressed, picked or filled in, as the clients put it (guest API, section 2.3). */
const REPLIES: readonly (readonly [
  string,
  { readonly [field: string]: unknown; readonly content: readonly object[] },
])[] = [
  [
    'a quick reply of the web messenger',
    { type: 'Structured', text: 'Yes', content: [button({ type: 'QuickReply', text: 'Yes', payload: 'yes' })] },
  ],
  [
    'a quick reply of the mobile SDK, of type Text and without a text',
    {
      type: 'Text',
      text: '',
      content: [button({ type: 'QuickReply', text: 'Yes', payload: 'yes', originatingMessageId })],
    },
  ],
  [
    'what was pressed on a card',
    { type: 'Structured', text: 'Order', content: [button({ type: 'Button', text: 'Order', payload: 'order-1' })] },
  ],
  [
    'a date picked in the web messenger, without a text',
    {
      type: 'Structured',
      content: [button({ type: 'DatePicker', text: 'Tuesday, 9:30', payload: dateTime })],
      metadata: { id: crypto.randomUUID(), parentMessageId: originatingMessageId },
    },
  ],
  [
    'a date picked in the mobile SDK',
    {
      type: 'Text',
      text: '',
      content: [button({ type: 'DatePicker', text: 'Tuesday, 9:30', payload: dateTime, originatingMessageId })],
    },
  ],
  [
    'two choices of a list',
    {
      type: 'Structured',
      text: 'Tea, Coffee',
      content: [
        button({ type: 'ListPicker', text: 'Tea', payload: 'tea', originatingMessageId }),
        button({ type: 'ListPicker', text: 'Coffee', payload: 'coffee', originatingMessageId }),
      ],
      metadata: { id: crypto.randomUUID(), parentMessageId: originatingMessageId },
    },
  ],
  [
    'a form',
    {
      type: 'Structured',
      text: 'Mara',
      content: [
        {
          contentType: 'Form',
          form: {
            originatingMessageId,
            cannedResponseId: 'form-1',
            response: [{ id: 'name', component: button({ type: 'Form', text: 'Name', payload: 'Mara' }) }],
          },
        },
      ],
      metadata: { id: crypto.randomUUID() },
    },
  ],
];

const BROKEN: readonly (readonly [string, object])[] = [
  ['of type Structured without content', { type: 'Structured', text: 'Yes' }],
  [
    'with a content that nobody knows',
    { type: 'Structured', text: 'Yes', content: [{ contentType: 'Hologram', hologram: {} }] },
  ],
  [
    'with a ButtonResponse that has nothing in it',
    { type: 'Structured', text: 'Yes', content: [{ contentType: 'ButtonResponse' }] },
  ],
  [
    'with a card, which only the company may send',
    { type: 'Structured', text: 'Yes', content: [{ contentType: 'Card', card: { title: 'Mine', actions: [] } }] },
  ],
];

export const REPLY_CASES: readonly Case[] = [
  ...REPLIES.map(([what, message]): Case => {
    return {
      section: '2.3',
      name: `${what} comes back with what was pressed`,
      async run(table) {
        const guest = await table.arrive();
        const { body } = await guest.ask({ action: 'onMessage', message }, 'StructuredMessage');
        holds(body, { direction: 'Inbound' }, 'the message');
        same('content' in body && body.content, message.content, 'content');
        const { entities } = await table.history(guest);
        same(
          entities.find(({ id }) => id === body.id),
          body,
          'the entity of the history',
        );
      },
    };
  }),
  ...BROKEN.map(([what, message]): Case => {
    return {
      section: '2.3',
      name: `a message ${what} is refused, and the connection lives`,
      async run(table) {
        const guest = await table.arrive();
        const { code } = await guest.ask({ action: 'onMessage', message }, 'string');
        ensure(code === 400 || code === 4020, `the code is ${code}`);
        await guest.settled();
      },
    };
  }),
  {
    section: '2.3',
    name: 'a reply sent again under its metadata.id is answered like the first',
    async run(table) {
      const guest = await table.arrive();
      const content = [button({ type: 'QuickReply', text: 'Yes', payload: 'yes' })];
      const reply = text(unique('Yes'), { type: 'Structured', content, metadata: { id: crypto.randomUUID() } });
      const first = await guest.ask(reply, 'StructuredMessage');
      same((await guest.ask(reply, 'StructuredMessage')).body, first.body, 'the second answer');
    },
  },
];
