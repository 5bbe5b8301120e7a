import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPrompts } from './read-prompt.ts';

const item = (contentType: string, value: object) => ({
  contentType,
  [contentType.charAt(0).toLowerCase() + contentType.slice(1)]: value,
});
const link = { type: 'Link', text: 'Shop', url: 'https://shop.example' };

test('whatever comes, reading it never throws', () => {
  const kinds = fc.constantFrom('QuickReply', 'Card', 'Carousel', 'DatePicker', 'ListPicker', 'Form');
  const items = fc.array(
    fc.oneof(
      fc.jsonValue(),
      fc.tuple(kinds, fc.object()).map(([kind, value]) => item(kind, value)),
    ),
  );
  fc.assert(fc.property(items, (content) => Array.isArray(readPrompts(content))));
});

test('quick replies are one prompt; one without a payload answers with its words', () => {
  expect(
    readPrompts([
      item('QuickReply', { text: 'Yes', payload: 'y' }),
      item('QuickReply', { text: 'No' }),
      item('Sticker', {}),
    ]),
  ).toEqual([
    {
      kind: 'quickReplies',
      choices: [
        { text: 'Yes', payload: 'y' },
        { text: 'No', payload: 'No' },
      ],
    },
  ]);
});

describe('a card', () => {
  test('alone and those of a carousel are cards, with links and answers', () => {
    const card = { title: 'Mug', description: 'Blue', image: 'https://shop.example/mug.png', defaultAction: link };
    const actions = [link, { type: 'Postback', text: 'Take it', payload: 'mug' }];
    const [prompt] = readPrompts([item('Carousel', { cards: [{ ...card, actions }, { title: 'Tent' }, { actions }] })]);
    expect(prompt).toEqual({
      kind: 'cards',
      cards: [
        {
          title: 'Mug',
          description: 'Blue',
          image: card.image,
          link: link.url,
          actions: [
            { type: 'link', text: 'Shop', url: link.url },
            { type: 'answer', text: 'Take it', payload: 'mug' },
          ],
        },
        { title: 'Tent', actions: [] },
      ],
    });
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'ftp://a.example'])(
    'follows no %s',
    (url) => {
      const card = { title: 'Mug', image: url, defaultAction: { ...link, url }, actions: [{ ...link, url }] };
      expect(readPrompts([item('Card', card)])).toEqual([{ kind: 'cards', cards: [{ title: 'Mug', actions: [] }] }]);
    },
  );
});

describe('times', () => {
  const times = (...dateTimes: string[]) => dateTimes.map((dateTime) => ({ dateTime, duration: 1800 }));
  const read = (picker: object) => readPrompts([item('DatePicker', picker)]);

  test('come in order, in every spelling of a zone, and go back as they came', () => {
    const availableTimes = times('2026-11-24T12:00+0100', '2026-11-24T10:00:00Z', 'soon');
    expect(read({ title: 'When?', availableTimes })).toEqual([
      {
        kind: 'date',
        question: {
          title: 'When?',
          times: [
            { dateTime: '2026-11-24T10:00:00Z', at: Date.UTC(2026, 10, 24, 10), minutes: 30 },
            { dateTime: '2026-11-24T12:00+0100', at: Date.UTC(2026, 10, 24, 11), minutes: 30 },
          ],
        },
      },
    ]);
  });

  test('outside the limits are not offered, and without any there is no question', () => {
    const availableTimes = times('2026-11-24T10:00:00Z', '2026-11-26T10:00:00Z');
    const within = { dateMinimum: '2026-11-25T00:00:00Z', dateMaximum: '2026-11-27T00:00:00Z' };
    expect(read({ availableTimes, ...within })).toMatchObject([
      { question: { times: [{ dateTime: '2026-11-26T10:00:00Z' }] } },
    ]);
    expect(read({ availableTimes: [] })).toEqual([]);
  });
});

test('a list keeps its sections and items; an empty section goes', () => {
  const sections = [
    { title: 'Size', multipleSelection: true, items: [{ id: 's', title: 'Small', subtitle: '36–38' }, { id: 'x' }] },
    { title: 'Colour', items: [] },
  ];
  expect(
    readPrompts([item('ListPicker', { sections, receivedMessage: { title: 'Which?', buttonLabel: 'Pick' } })]),
  ).toEqual([
    {
      kind: 'list',
      question: {
        title: 'Which?',
        button: 'Pick',
        sections: [{ title: 'Size', multiple: true, items: [{ id: 's', title: 'Small', subtitle: '36–38' }] }],
      },
    },
  ]);
});

test('a form keeps what it can ask; a question without a name is named by its place', () => {
  const pageComponents = [
    { formComponentType: 'Input', input: { id: 'name', title: 'Name', isRequired: true, keyboardType: 'default' } },
    { formComponentType: 'Signature', signature: { id: 'sign' } },
    { formComponentType: 'WheelPicker', wheelPicker: { items: [{ id: 's', title: 'Small' }] } },
  ];
  const form = {
    cannedResponseId: 'cr',
    showSummary: true,
    formPages: [{ title: 'You', pageComponents }, { title: 'Empty' }],
  };
  expect(readPrompts([item('Form', form)])).toEqual([
    {
      kind: 'form',
      question: {
        cannedResponseId: 'cr',
        summary: true,
        pages: [
          {
            title: 'You',
            fields: [
              { type: 'text', id: 'name', title: 'Name', required: true, lines: false, keyboard: 'default' },
              { type: 'wheel', id: '1.3', required: false, items: [{ id: 's', title: 'Small' }] },
            ],
          },
        ],
      },
    },
  ]);
});
