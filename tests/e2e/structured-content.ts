import type { MessageContent } from '@rejoin/core/conversation/content';

/** What an agent may offer a guest beside words: one of each kind. */

export const QUICK_REPLIES: MessageContent[] = ['The strap tore', 'The zip is stuck', 'Something else'].map((text) => ({
  contentType: 'QuickReply',
  quickReply: { text, payload: text.toLowerCase().replaceAll(' ', '-') },
}));

const shop = (path: string) => `https://shop.example/${path}`;

const card = (title: string, description: string) => ({
  title,
  description,
  defaultAction: { type: 'Link', url: shop('packs') } as const,
  actions: [
    { type: 'Link', text: 'See it in the shop', url: shop('packs') },
    { type: 'Postback', text: `Take the ${title}`, payload: title },
  ] as const,
});

export const CARDS: MessageContent = {
  contentType: 'Carousel',
  carousel: {
    cards: [
      card('Harbour pack', 'Waxed cotton, 24 litres, made to be repaired.'),
      card('Pine pack', '32 litres.'),
      card('Day pack', '14 litres, folds into its own pocket.'),
    ],
  },
};

export const TIMES: MessageContent = {
  contentType: 'DatePicker',
  datePicker: {
    title: 'When may we call?',
    subtitle: 'It takes a quarter of an hour.',
    location: 'Repair desk, Pier 4',
    availableTimes: ['2030-05-06T08:00:00Z', '2030-05-06T12:30:00Z', '2030-05-06T22:15:00Z'].map((dateTime) => ({
      dateTime,
      duration: 900,
    })),
  },
};

export const LIST: MessageContent = {
  contentType: 'ListPicker',
  listPicker: {
    sections: [
      {
        title: 'Your orders',
        multipleSelection: false,
        items: [
          { id: 'o1', title: 'Order 10482', subtitle: 'Harbour pack' },
          { id: 'o2', title: 'Order 10377', subtitle: 'Pine rain jacket and lantern' },
        ],
      },
      {
        title: 'What is wrong',
        multipleSelection: true,
        items: [
          { id: 'w1', title: 'Damaged' },
          { id: 'w2', title: 'Too small' },
        ],
      },
    ],
    receivedMessage: { title: 'Which order is it about?', buttonLabel: 'Choose an order' },
    replyMessage: {},
  },
};

const input = { isRequired: true, isMultipleLine: false } as const;

export const FORM: MessageContent = {
  contentType: 'Form',
  form: {
    cannedResponseId: 'return-label',
    introduction: { title: 'A label for your return', subtitle: 'It takes a minute.', buttonText: 'Begin' },
    showSummary: true,
    replyMessage: { title: 'My return' },
    formPages: [
      {
        title: 'About you',
        subtitle: 'So that the label finds you.',
        pageComponents: [
          { formComponentType: 'Input', input: { ...input, id: 'name', title: 'Name', autoCompleteType: 'name' } },
          {
            formComponentType: 'Input',
            input: { ...input, id: 'mail', title: 'E-mail', keyboardType: 'emailAddress', autoCompleteType: 'email' },
          },
        ],
      },
      {
        title: 'What is wrong with it?',
        subtitle: '',
        pageComponents: [
          {
            formComponentType: 'Input',
            input: { id: 'why', title: 'In your words', isRequired: false, isMultipleLine: true },
          },
          {
            formComponentType: 'WheelPicker',
            wheelPicker: {
              id: 'parts',
              items: [
                { id: 'strap', title: 'Strap' },
                { id: 'zip', title: 'Zip' },
              ],
            },
          },
        ],
      },
    ],
  },
};
