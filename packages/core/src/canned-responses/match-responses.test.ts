import { expect, test } from 'vitest';
import { matchResponses } from './match-responses.ts';

const responses = [
  { name: 'Away for lunch', text: 'Back at two with your order.' },
  { name: 'Late order', text: 'Sorry.' },
  { name: 'Order status', text: 'Where it is.' },
  { name: 'Refund', code: 'orders', text: 'Money.' },
  { name: 'Thanks', code: 'order', text: 'Bye.' },
  { name: 'Ruf’ uns an', code: 'zurück', text: 'Öffnungszeiten, Telefon.' },
];

test.each([
  ['order', ['Thanks', 'Refund', 'Order status', 'Late order', 'Away for lunch']],
  ['ORD', ['Refund', 'Thanks', 'Order status', 'Late order', 'Away for lunch']],
  ['order st', ['Order status']],
  ['status order', ['Order status']],
  ['order back', ['Away for lunch']],
  ['rder', []],
  ['offnung', ['Ruf’ uns an']],
  ['zurucK', ['Ruf’ uns an']],
  ['ZURÜCK', ['Ruf’ uns an']],
  ['.', []],
  ['zzz', []],
  [' ', responses.map(({ name }) => name)],
])('“%s”', (typed, names) => {
  expect(matchResponses(responses, typed).map(({ name }) => name)).toEqual(names);
});
