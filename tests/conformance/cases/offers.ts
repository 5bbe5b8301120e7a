import type { Case } from '../case.ts';
import { holds, same } from '../expect.ts';
import { text, unique } from '../requests.ts';

const card = {
  title: 'Boots',
  description: 'Warm and dry.',
  image: 'https://shop.example/boots.png',
  defaultAction: { type: 'Link', url: 'https://shop.example/boots', text: 'See' },
  actions: [
    { type: 'Postback', text: 'Order', payload: 'order-boots' },
    { type: 'Link', text: 'Read on', url: 'https://shop.example/boots' },
  ],
} as const;
const plain = {
  title: 'Socks',
  defaultAction: { type: 'Link', url: 'https://shop.example/socks' },
  actions: [{ type: 'Postback', text: 'Order', payload: 'order-socks' }],
} as const;

/** What a company offers to press, to pick from and to fill in (guest API, section 3.2). */
const OFFERS: readonly (readonly [string, readonly object[]])[] = [
  [
    'quick replies',
    [
      { contentType: 'QuickReply', quickReply: { text: 'Yes', payload: 'yes' } },
      { contentType: 'QuickReply', quickReply: { text: 'No', payload: 'no' } },
    ],
  ],
  ['a card', [{ contentType: 'Card', card: { ...card, actions: [...card.actions] } }]],
  [
    'a carousel',
    [
      {
        contentType: 'Carousel',
        carousel: {
          cards: [
            { ...card, actions: [...card.actions] },
            { ...plain, actions: [...plain.actions] },
          ],
        },
      },
    ],
  ],
  [
    'a date picker',
    [
      {
        contentType: 'DatePicker',
        datePicker: {
          title: 'When may we call?',
          subtitle: 'It takes half an hour.',
          availableTimes: [
            { dateTime: '2026-12-01T09:30:00.000Z', duration: 1800 },
            { dateTime: '2026-12-01T10:00:00.000Z', duration: 1800 },
          ],
        },
      },
    ],
  ],
  [
    'a list picker',
    [
      {
        contentType: 'ListPicker',
        listPicker: {
          sections: [
            {
              title: 'Drinks',
              multipleSelection: true,
              items: [
                { id: 'tea', title: 'Tea' },
                { id: 'coffee', title: 'Coffee' },
              ],
            },
          ],
          receivedMessage: { title: 'What would you like?' },
          replyMessage: { title: 'Thank you' },
        },
      },
    ],
  ],
  [
    'a form',
    [
      {
        contentType: 'Form',
        form: {
          cannedResponseId: 'form-1',
          formPages: [
            {
              title: 'You',
              subtitle: 'So that we can reach you.',
              pageComponents: [
                {
                  formComponentType: 'Input',
                  input: { id: 'name', title: 'Name', isRequired: true, isMultipleLine: false },
                },
              ],
            },
          ],
        },
      },
    ],
  ],
];

export const OFFER_CASES: readonly Case[] = OFFERS.map(([what, content]): Case => {
  return {
    section: '3.2',
    name: `${what} of an agent comes as Structured with a text and all that clients need, live and in the history`,
    on: { attended: true, notice: 'nothing' },
    async run(table) {
      const guest = await table.arrive();
      const opening = unique('I have a question');
      await guest.ask(text(opening), 'StructuredMessage');
      const agent = await table.desk.attend(opening);
      const prompt = unique('Please choose');
      await agent.offer(prompt, content);
      const heard = await guest.hear(({ direction }) => direction === 'Outbound');
      holds(heard, { type: 'Structured', text: prompt, originatingEntity: 'Human' }, 'the message');
      holds('content' in heard && heard.content, content, 'content');
      const { entities } = await table.history(guest);
      same(
        entities.find(({ id }) => id === heard.id),
        heard,
        'the entity of the history',
      );
    },
  };
});
