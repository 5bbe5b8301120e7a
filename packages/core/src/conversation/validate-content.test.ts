import { describe, expect, test } from 'vitest';
import type { Card, Form, MessageContent } from './content.ts';
import { wordsOfContent, wordsOfResponses } from './content.ts';
import { validateContent } from './validate-content.ts';
import { acceptsResponses } from './validate-responses.ts';

const reply = (text = 'Yes', more: object = {}): MessageContent => ({
  contentType: 'QuickReply',
  quickReply: { text, payload: text, ...more },
});
const card = (more: Partial<Card> = {}): MessageContent => ({
  contentType: 'Card',
  card: { title: 'Boots', actions: [{ type: 'Postback', text: 'Buy', payload: 'buy' }], ...more },
});
const slot = { dateTime: '2026-11-24T09:00:00.000Z', duration: 1800 };
const dates = (...availableTimes: { dateTime: string; duration: number }[]): MessageContent => ({
  contentType: 'DatePicker',
  datePicker: { title: 'When?', availableTimes },
});
const list = (...ids: string[]): MessageContent => ({
  contentType: 'ListPicker',
  listPicker: {
    sections: [{ title: 'Sizes', multipleSelection: true, items: ids.map((id) => ({ id, title: `Size ${id}` })) }],
    receivedMessage: { title: 'Which sizes?' },
    replyMessage: {},
  },
});
const field = { id: 'name', isRequired: true, isMultipleLine: false };
const form = (more: Partial<Form> = {}): MessageContent => ({
  contentType: 'Form',
  form: {
    cannedResponseId: 'f1',
    introduction: { title: 'Return something', buttonText: 'Begin' },
    formPages: [{ title: 'You', subtitle: '', pageComponents: [{ formComponentType: 'Input', input: field }] }],
    ...more,
  },
});
const link = (url: string): MessageContent => card({ actions: [{ type: 'Link', text: 'Look', url }] });
const problems = (...content: MessageContent[]) => validateContent({ text: 'Well?', content });

describe('what may be sent', () => {
  test.each<[string, MessageContent[]]>([
    ['quick replies', [reply('Yes'), reply('No', { image: 'https://shop.example/no.png' })]],
    ['a card', [card({ description: 'Warm', image: 'HTTP://shop.example/boots.png' })]],
    ['a card without buttons', [card({ actions: [] })]],
    ['a carousel', [{ contentType: 'Carousel', carousel: { cards: [{ title: 'Boots', actions: [] }] } }]],
    ['dates', [dates(slot, { dateTime: '2026-11-24T09:00+01:00', duration: 60 })]],
    ['a list', [list('s', 'm')]],
    ['a form', [form()]],
  ])('%s', (_, content) => {
    expect(problems(...content)).toEqual([]);
  });
});

describe('what may not, and where it is wrong', () => {
  test.each<[string, MessageContent[], string, string]>([
    ['nothing at all', [], 'content', 'missing'],
    ['two cards outside a carousel', [card(), card()], 'content', 'mixed'],
    ['a card among quick replies', [reply(), card()], 'content', 'mixed'],
    ['fourteen quick replies', Array.from({ length: 14 }, () => reply()), 'content', 'tooMany'],
    ['a blank reply', [reply('Yes'), reply(' ')], 'content.1.quickReply.text', 'missing'],
    ['a long reply', [reply('x'.repeat(81))], 'content.0.quickReply.text', 'tooLong'],
    [
      'a picture from nowhere',
      [reply('Yes', { image: '//shop.example/a.png' })],
      'content.0.quickReply.image',
      'notALink',
    ],
    ['a link that runs', [link('javascript:alert(1)')], 'content.0.card.actions.0.url', 'notALink'],
    ['a link that holds data', [link('data:text/html,<b>')], 'content.0.card.actions.0.url', 'notALink'],
    [
      'a link with a line break',
      [link('https://shop.example/\njavascript:x')],
      'content.0.card.actions.0.url',
      'notALink',
    ],
    ['a link without a host', [link('https:///etc')], 'content.0.card.actions.0.url', 'notALink'],
    ['a long link', [link(`https://shop.example/${'x'.repeat(2048)}`)], 'content.0.card.actions.0.url', 'tooLong'],
    [
      'six buttons',
      [card({ actions: Array.from({ length: 6 }, () => ({ type: 'Postback', text: 'Buy', payload: 'b' })) })],
      'content.0.card.actions',
      'tooMany',
    ],
    [
      'eleven cards',
      [
        {
          contentType: 'Carousel',
          carousel: { cards: Array.from({ length: 11 }, () => ({ title: 'A', actions: [] })) },
        },
      ],
      'content.0.carousel.cards',
      'tooMany',
    ],
    ['no time to choose', [dates()], 'content.0.datePicker.availableTimes', 'missing'],
    [
      'a time without a zone',
      [dates({ dateTime: '2026-11-24T09:00:00', duration: 60 })],
      'content.0.datePicker.availableTimes.0.dateTime',
      'notATime',
    ],
    [
      'no time at all',
      [dates({ ...slot, duration: 0 })],
      'content.0.datePicker.availableTimes.0.duration',
      'outOfRange',
    ],
    ['one item twice', [list('s', 's')], 'content.0.listPicker.sections', 'duplicate'],
    ['a form without pages', [form({ formPages: [] })], 'content.0.form.formPages', 'missing'],
    [
      'one field twice',
      [
        form({
          formPages: [1, 2].map(() => ({
            title: '',
            subtitle: '',
            pageComponents: [{ formComponentType: 'Input', input: field }],
          })),
        }),
      ],
      'content.0.form.formPages',
      'duplicate',
    ],
    [
      'more than an entry of the log should hold',
      [
        {
          contentType: 'Carousel',
          carousel: { cards: [{ title: 'A', description: 'x'.repeat(33_000), actions: [] }] },
        },
      ],
      'content',
      'tooLong',
    ],
  ])('%s', (_, content, path, problem) => {
    expect(problems(...content)).toContainEqual({ path, problem });
  });

  test('quick replies without a question', () => {
    expect(validateContent({ text: ' ', content: [reply()] })).toEqual([{ path: 'text', problem: 'missing' }]);
  });
});

describe('what a guest answers', () => {
  const pressed = (text: string, payload = text) =>
    ({ contentType: 'ButtonResponse', buttonResponse: { type: 'ListPicker', text, payload } }) as const;
  const filledIn = (...texts: string[]) =>
    ({
      contentType: 'Form',
      form: { response: texts.map((text) => ({ id: text, component: { ...pressed(text) } })) },
    }) as const;

  test('is bounded', () => {
    expect(acceptsResponses([pressed('Small'), pressed('Large')])).toBe(true);
    expect(acceptsResponses([filledIn('Ida', 'Oslo')])).toBe(true);
    expect(acceptsResponses([filledIn('Ida'), pressed('Small')])).toBe(false);
    expect(acceptsResponses([filledIn()])).toBe(false);
    expect(acceptsResponses(Array.from({ length: 101 }, () => pressed('x')))).toBe(false);
    expect(acceptsResponses([pressed('x'.repeat(16_384))])).toBe(false);
  });

  test('has words for a list, as has what was asked', () => {
    expect(wordsOfResponses('', [pressed('Small'), pressed(' ', 'L')])).toBe('Small, L');
    expect(wordsOfResponses('Both', [pressed('Small')])).toBe('Both');
    expect(wordsOfResponses('', [filledIn('Ida', 'Oslo')])).toBe('Ida, Oslo');
    expect([reply('Yes'), card(), list('s'), form(), dates(slot)].map((each) => wordsOfContent('', [each]))).toEqual([
      'Yes',
      'Boots',
      'Which sizes?',
      'Return something',
      'When?',
    ]);
  });
});
