import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallEndpoint } from './flow.ts';
import { prepareRequest } from './prepare-request.ts';

const call: CallEndpoint = {
  type: 'callEndpoint',
  url: 'https://shop.example/orders/{{answer}}?plan={{attribute.plan}}',
  method: 'POST',
  headers: { 'X-Shop': 'Harbour' },
  body: '{"words":"{{answer}}"}',
  timeoutSeconds: 5,
  success: 'end',
  failure: 'end',
  timedOut: 'end',
};
const { body: _body, ...withoutBody } = call;

test.each<{ name: string; node: CallEndpoint; text: string; request: object | undefined }>([
  {
    name: 'is filled in, in the encoding of each part',
    node: call,
    text: 'a/b "?',
    request: {
      url: 'https://shop.example/orders/a%2Fb%20%22%3F?plan=gold%20%26%20more',
      method: 'POST',
      headers: { 'x-shop': 'Harbour', 'content-type': 'application/json' },
      body: '{"words":"a/b \\"?"}',
    },
  },
  {
    name: 'has the type of its own body',
    node: { ...call, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: 'words={{answer}}' },
    text: 'a&b',
    request: {
      url: 'https://shop.example/orders/a%26b?plan=gold%20%26%20more',
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'words=a%26b',
    },
  },
  {
    name: 'has no body with GET',
    node: { ...withoutBody, method: 'GET' },
    text: '1',
    request: {
      url: 'https://shop.example/orders/1?plan=gold%20%26%20more',
      method: 'GET',
      headers: { 'x-shop': 'Harbour' },
    },
  },
  { name: 'is none where it would lead upwards', node: call, text: '..', request: undefined },
  { name: 'is none without a host', node: { ...call, url: '/orders' }, text: '1', request: undefined },
  {
    name: 'leaves a host as it is',
    node: { ...withoutBody, url: 'https://{{answer}}/', method: 'GET' },
    text: 'evil.example',
    request: { url: 'https://{{answer}}/', method: 'GET', headers: { 'x-shop': 'Harbour' } },
  },
])('a request $name', ({ node, text, request }) => {
  expect(prepareRequest(node, { words: { text }, attributes: { plan: 'gold & more' } })).toEqual(request);
});

test('whatever the guest says, it stays in its place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const request = prepareRequest(call, { words: { text: `${text}\ud800` }, attributes: {} });
      if (request === undefined) throw new Error('There is no request');
      const [, , host, folder, order, ...more] = request.url.split('/');
      expect([host, folder, more]).toEqual(['shop.example', 'orders', []]);
      expect(order?.split('?')).toHaveLength(2);
      expect(JSON.parse(request.body ?? '')).toEqual({ words: `${text}\ud800` });
    }),
  );
});
