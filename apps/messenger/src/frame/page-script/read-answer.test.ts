import { expect, test } from 'vitest';
import type { FormField, ListSection, Prompt } from '../prompts/prompt.ts';
import { readAnswer } from './read-answer.ts';

const SECTIONS: ListSection[] = [
  { title: 'Order', multiple: false, items: ['o1', 'o2'].map((id) => ({ id, title: `Order ${id}` })) },
  { title: 'Wrong', multiple: true, items: ['w1', 'w2'].map((id) => ({ id, title: `Wrong ${id}` })) },
];
const TIMES = [{ dateTime: '2030-05-06T08:00+0000', at: 42 }];
const text = { type: 'text', required: false, lines: false } as const;
const FIELDS: FormField[] = [
  { ...text, id: 'mail', required: true, keyboard: 'emailAddress' },
  { id: 'when', required: false, type: 'date', question: { times: TIMES } },
  { id: 'what', required: false, type: 'list', sections: SECTIONS },
  { id: 'part', required: false, type: 'wheel', items: [{ id: 'zip', title: 'Zip' }] },
  { ...text, id: 'why' },
];
const PROMPTS = {
  quickReplies: { kind: 'quickReplies', choices: [{ text: 'Yes', payload: 'y', image: '/y.png' }] },
  cards: {
    kind: 'cards',
    cards: [
      { title: 'Pack', actions: [{ type: 'link', text: 'Look', url: '/look' }] },
      { title: 'Tent', actions: [{ type: 'answer', text: 'Take it', payload: 'tent' }] },
    ],
  },
  date: { kind: 'date', question: { times: TIMES } },
  list: { kind: 'list', question: { sections: SECTIONS } },
  form: {
    kind: 'form',
    question: { pages: [{ fields: FIELDS }], summary: false, cannedResponseId: 'label', replyTitle: 'My return' },
  },
} as const satisfies Record<Prompt['kind'], Prompt>;

const answer = (prompt: Prompt, given: object, open = true) =>
  readAnswer(
    { to: 'ask', ...given },
    { states: new Map([['ask', [{ prompt, open }]]]), moment: (at) => `moment ${at}` },
  );

test.each([
  [PROMPTS.quickReplies, 'y', 'QuickReply', 'Yes', [{ text: 'Yes', payload: 'y' }]],
  [PROMPTS.cards, 'tent', 'Button', 'Take it', [{ text: 'Take it', payload: 'tent' }]],
  [PROMPTS.date, TIMES[0]?.dateTime, 'DatePicker', '', [{ text: 'moment 42', payload: TIMES[0]?.dateTime }]],
  [
    PROMPTS.list,
    ['w2', 'o1', 'w1'],
    'ListPicker',
    'Order o1, Wrong w1, Wrong w2',
    [
      { text: 'Order o1', payload: 'o1' },
      { text: 'Wrong w1', payload: 'w1' },
      { text: 'Wrong w2', payload: 'w2' },
    ],
  ],
] as const)('what is chosen of $kind is the answer that pressing it gives', (prompt, chosen, type, words, answers) => {
  expect(answer(prompt, { chosen })).toEqual({ text: words, response: { type, to: 'ask', answers } });
});

test.each([
  [PROMPTS.quickReplies, { chosen: 'n' }],
  [PROMPTS.quickReplies, { chosen: ['y', 'y'] }],
  [PROMPTS.quickReplies, {}],
  [PROMPTS.cards, { chosen: '/look' }],
  [PROMPTS.date, { chosen: '2030-05-07T08:00+0000' }],
  [PROMPTS.list, { chosen: ['o1', 'o2'] }],
  [PROMPTS.list, { chosen: ['o1', 'other'] }],
  [PROMPTS.list, { chosen: [] }],
  [PROMPTS.list, { fields: { mail: 'a@b.de' } }],
  [PROMPTS.form, { chosen: 'zip' }],
] as const)('what %j does not offer is refused: %j', (prompt, given) => {
  expect(answer(prompt, given)).toEqual({ refused: expect.stringContaining('takes { chosen }') });
});

test('a form is filled in by the names of its fields, and says what its maker wants it to', () => {
  const fields = { why: ' It tore ', part: 'zip', what: ['o2', 'w1'], when: TIMES[0]?.dateTime, mail: 'a@b.de' };
  expect(answer(PROMPTS.form, { fields })).toEqual({
    text: 'My return',
    response: {
      type: 'Form',
      to: 'ask',
      cannedResponseId: 'label',
      answers: [
        { question: 'mail', text: 'a@b.de', payload: 'a@b.de' },
        { question: 'when', text: 'moment 42', payload: TIMES[0]?.dateTime },
        { question: 'what', text: 'Order o2', payload: 'o2' },
        { question: 'what', text: 'Wrong w1', payload: 'w1' },
        { question: 'part', text: 'Zip', payload: 'zip' },
        { question: 'why', text: ' It tore ', payload: ' It tore ' },
      ],
    },
  });
});

test.each([
  [{ mail: 'a@b.de', other: 'x' }, '"other"'],
  [{ why: 'It tore' }, '"mail" in disorder: missing'],
  [{ mail: 'nowhere' }, '"mail" in disorder: notAnAddress'],
  [{ mail: 'a@b.de', part: 'strap' }, '"part"'],
  [{ mail: 'a@b.de', what: ['o1', 'o2'] }, '"what"'],
  [{ mail: 'a@b.de', why: 'x'.repeat(301) }, '"why"'],
  [{ mail: 'a@b.de', why: 'half \ud83d' }, '"why"'],
])('a form filled in with %j is refused', (fields, why) => {
  expect(answer(PROMPTS.form, { fields })).toEqual({ refused: expect.stringContaining(why) });
});

test('what the guest has left empty is left out, and an empty form is not sent', () => {
  expect(answer(PROMPTS.form, { fields: { mail: 'a@b.de', why: '' } })).toMatchObject({
    response: { answers: [{ question: 'mail' }] },
  });
  const form = { kind: 'form', question: { pages: [{ fields: [{ ...text, id: 'why' }] }], summary: false } } as const;
  expect(answer(form, { fields: { why: ' ' } })).toEqual({ refused: expect.stringContaining('no empty form') });
});

test('what is answered, or was never asked, takes no answer', () => {
  expect(answer(PROMPTS.quickReplies, { chosen: 'y' }, false)).toEqual({
    refused: expect.stringContaining('too late'),
  });
  expect(answer(PROMPTS.quickReplies, { to: 'other', chosen: 'y' })).toEqual({
    refused: expect.stringContaining('id of a message'),
  });
});
