import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillResponse, gapsIn, RESPONSE_PLACEHOLDERS, type ResponseFacts } from './fill-response.ts';

const facts: ResponseFacts = {
  guest: { firstName: 'Ada', lastName: 'Lovelace', email: 'ada@guest.example' },
  agentName: 'Mara Lindqvist',
  queueName: 'Returns',
  companyName: 'Harbour & Pine',
  attributes: { order: 'HP-1', empty: ' ' },
};

test.each<[string, string, ResponseFacts, string]>([
  [
    'everything that is known',
    '{{guest.firstName}} {{ guest.name }} {{agent.name}}',
    facts,
    'Ada Ada Lovelace Mara Lindqvist',
  ],
  ['queue and company', '{{queue.name}}, {{company.name}}', facts, 'Returns, Harbour & Pine'],
  ['an attribute', 'Order {{attribute.order}}', facts, 'Order HP-1'],
  ['an attribute of which nothing is known', '{{attribute.plan}}', facts, '{{attribute.plan}}'],
  ['an attribute with nothing in it', '{{attribute.empty}}', facts, '{{attribute.empty}}'],
  ['what every object has', '{{attribute.constructor}}', facts, '{{attribute.constructor}}'],
  ['a guest whom nobody knows', 'Hello {{guest.firstName}}', {}, 'Hello {{guest.firstName}}'],
  ['an address is no name', '{{guest.name}}', { guest: { email: 'ada@guest.example' } }, '{{guest.name}}'],
  ['what is no placeholder', '{{answer}} {x}', facts, '{{answer}} {x}'],
  [
    'what a guest calls themselves',
    '{{guest.firstName}}',
    { guest: { firstName: '{{agent.name}}' }, agentName: 'Mara' },
    '{{agent.name}}',
  ],
  ['what looks like a pattern', '{{agent.name}}', { agentName: '$& $1' }, '$& $1'],
])('%s', (_, text, known, expected) => {
  expect(fillResponse(text, known)).toBe(expected);
});

test('gaps are the placeholders that are left, wherever they stand and however often', () => {
  const text = '{{x}} {{guest.name}}, {{guest.name}} {{attribute.a b}}{{attribute.}}';
  expect(gapsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    '{{guest.name}}',
    '{{guest.name}}',
    '{{attribute.a b}}',
  ]);
  expect(gapsIn(text).map(({ from }) => from)).toEqual([6, 22, 37]);
});

test('whoever knows everything has no gap', () => {
  const known = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[{}]/.test(text));
  const piece = fc.oneof(fc.constantFrom(...RESPONSE_PLACEHOLDERS.map((name) => `{{${name}}}`)), fc.string());
  fc.assert(
    fc.property(fc.array(piece), known, (pieces, value) => {
      const everything = { guest: { firstName: value }, agentName: value, queueName: value, companyName: value };
      const left = gapsIn(fillResponse(pieces.join(' '), everything));
      expect(left.filter(({ from, to }) => !pieces.join(' ').slice(from, to).startsWith('{{attribute.'))).toEqual([]);
    }),
  );
});
