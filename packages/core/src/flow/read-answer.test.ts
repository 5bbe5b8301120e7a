import { expect, test } from 'vitest';
import { type CallEndpoint, FLOW_LIMITS } from './flow.ts';
import { readAnswer } from './read-answer.ts';

const node = (store: CallEndpoint['store'] = []): CallEndpoint => ({
  type: 'callEndpoint',
  url: 'https://shop.example/',
  method: 'GET',
  timeoutSeconds: 5,
  store,
  success: 'a',
  failure: 'b',
  timedOut: 'c',
});
const BODY = JSON.stringify({ a: { b: [{ c: 'deep' }] }, n: 4711, yes: true, none: null, long: 'x'.repeat(1000) });

test.each([
  ['a.b.0.c', { to: 'deep' }],
  ['n', { to: '4711' }],
  ['yes', { to: 'true' }],
  ['long', { to: 'x'.repeat(FLOW_LIMITS.valueCharacters) }],
  ['none', {}],
  ['a', {}],
  ['a.b.length', { to: '1' }],
  ['gone.b', {}],
  ['toString', {}],
  ['__proto__', {}],
])('%s is kept as %o', (from, attributes) => {
  expect(readAnswer(node([{ from, to: 'to' }]), { type: 'answered', status: 200, body: BODY })).toEqual({
    type: 'success',
    attributes,
  });
});

test.each([
  [200, '', 'success'],
  [299, 'no JSON', 'success'],
  [199, '', 'failure'],
  [300, '', 'failure'],
  [500, '{}', 'failure'],
])('%i with "%s", of which nothing is kept, is a %s', (status, body, type) => {
  expect(readAnswer(node(), { type: 'answered', status, body })).toMatchObject({ type });
});
