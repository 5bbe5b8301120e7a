import { describe, expect, test } from 'vitest';
import type { FormField, FormPage, ListSection } from '../prompts/prompt.ts';
import type { Draft } from './draft.ts';
import {
  answersOf,
  autocompleteOf,
  draftOf,
  formAnswers,
  keyboardOf,
  problemsOf,
  toggled,
  withAnswers,
  withText,
} from './draft.ts';

const item = (id: string) => ({ id, title: id.toUpperCase() });
const ONE: ListSection = { title: 'One', multiple: false, items: [item('a'), item('b')] };
const SEVERAL: ListSection = { title: 'Several', multiple: true, items: [item('x'), item('y')] };

test.each([
  [['a'], 'b', ['b']],
  [['a'], 'a', ['a']],
  [['a'], 'y', ['a', 'y']],
  [['a', 'y'], 'x', ['a', 'x', 'y']],
  [['a', 'x', 'y'], 'x', ['a', 'y']],
  [['a'], 'unknown', ['a']],
])('%j and then %s is %j', (before, pressed, after) => {
  const chosen = before.map((id) => ({ text: id.toUpperCase(), payload: id }));
  expect(toggled(chosen, pressed, [ONE, SEVERAL]).map(({ payload }) => payload)).toEqual(after);
});

test('a draft is the same again from its answers', () => {
  const [a, x] = [
    { text: 'A', payload: 'a' },
    { text: 'X', payload: 'x' },
  ];
  const draft = withText(withAnswers(withAnswers(new Map(), '', [a]), 'what', [a, x]), 'name', 'Ann ');
  expect(draftOf(answersOf(draft))).toEqual(draft);
});

describe('a page', () => {
  const text = (id: string, extra: object = {}): FormField => ({
    type: 'text',
    id,
    required: true,
    lines: false,
    ...extra,
  });
  const page: FormPage = {
    fields: [
      text('name'),
      text('mail', { required: false, keyboard: 'emailAddress' }),
      { type: 'list', id: 'what', required: true, sections: [ONE] },
    ],
  };
  const problems = (draft: Draft) => [...problemsOf(page, draft)];

  test('is not left with something missing', () => {
    expect(problems(new Map())).toEqual([
      ['name', 'missing'],
      ['what', 'unchosen'],
    ]);
    expect(problems(withText(new Map(), 'name', '   '))).toHaveLength(2);
  });

  test.each([
    ['ann', true],
    ['ann@example', true],
    ['ann@example.com', false],
    [' ann@example.com ', false],
  ])('takes %s for an address: %s', (address, wrong) => {
    const draft = withAnswers(withText(withText(new Map(), 'name', 'Ann'), 'mail', address), 'what', [
      { text: 'A', payload: 'a' },
    ]);
    expect(problems(draft)).toEqual(wrong ? [['mail', 'notAnAddress']] : []);
  });

  test('is answered in the order of its questions, without those left empty', () => {
    const draft = withText(withAnswers(new Map(), 'what', [{ text: 'A', payload: 'a' }]), 'name', 'Ann');
    expect(formAnswers([page], draft)).toEqual([
      { question: 'name', text: 'Ann', payload: 'Ann' },
      { question: 'what', text: 'A', payload: 'a' },
    ]);
  });
});

test.each([
  ['emailAddress', 'email'],
  ['phonePad', 'tel'],
  ['numberPad', 'numeric'],
  ['decimalPad', 'decimal'],
  ['URL', 'url'],
  ['default', 'text'],
  [undefined, 'text'],
])('the keyboard for %s is %s', (type, expected) => {
  expect(keyboardOf(type)).toBe(expected);
});

test.each([
  ['givenName', 'given-name'],
  ['emailAddress', 'email'],
  ['streetAddressLine1', 'address-line1'],
  ['postal-code', 'postal-code'],
  [undefined, undefined],
])('the browser fills %s in as %s', (type, expected) => {
  expect(autocompleteOf(type)).toBe(expected);
});
