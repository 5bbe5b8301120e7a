import { expect, test } from 'vitest';
import type { ThreadItem } from '../wire/structured-message.ts';
import { formLines } from './form-lines.ts';

const asked: ThreadItem = {
  kind: 'message',
  id: 'form',
  at: 0,
  mine: false,
  bot: false,
  text: '',
  attachments: [],
  prompts: [
    {
      kind: 'form',
      question: {
        summary: false,
        pages: [
          { title: 'Colour', fields: [{ type: 'wheel', id: 'colour', required: false, items: [] }] },
          { fields: [{ type: 'list', id: 'what', title: 'What?', required: false, sections: [] }] },
        ],
      },
    },
  ],
};
const answers = [
  { question: 'colour', text: 'Blue', payload: 'b' },
  { question: 'what', text: 'Mug', payload: 'm' },
  { question: 'what', text: 'Tent', payload: 't' },
];

test('each question is told once, in the words of the form', () => {
  expect(formLines({ type: 'Form', to: 'form', answers }, [asked])).toEqual([
    { question: 'Colour', answer: 'Blue' },
    { question: 'What?', answer: 'Mug, Tent' },
  ]);
});

test('without the form the answers stand alone', () => {
  expect(formLines({ type: 'Form', answers }, [asked])).toEqual([
    { question: '', answer: 'Blue' },
    { question: '', answer: 'Mug, Tent' },
  ]);
});
