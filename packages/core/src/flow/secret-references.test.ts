import { expect, test } from 'vitest';
import { isOnlyReference, secretReference, secretsOfFlow, withSecrets } from './secret-references.ts';

const request = { url: 'https://Orders.example/4711?a=b', method: 'GET', headers: {} } as const;
const orders = { name: 'orders', host: 'orders.example', value: 'hunter2' };

test('a secret takes its place in the headers alone', () => {
  const headers = { authorization: 'Bearer {{secret.orders}}', 'x-key': '{{ secret.orders }}', 'x-shop': 'Harbour' };
  const body = '{{secret.orders}}';
  const sent = withSecrets({ ...request, url: `${request.url}&c={{secret.orders}}`, headers, body }, [orders]);
  expect(sent).toEqual({
    ...{ ...request, body, url: `${request.url}&c={{secret.orders}}` },
    headers: { authorization: 'Bearer hunter2', 'x-key': 'hunter2', 'x-shop': 'Harbour' },
  });
});

test('what looks like a reference within a secret stays what it is', () => {
  const value = '$&{{secret.other}}';
  const sent = withSecrets({ ...request, headers: { a: secretReference('orders') } }, [{ ...orders, value }]);
  expect(sent?.headers).toEqual({ a: value });
});

test.each([
  ['there is none of that name', 'https://orders.example/', []],
  ['it is for another host', 'https://evil.example/', [orders]],
  ['its host is only where a name would stand', 'https://orders.example@evil.example/', [orders]],
  ['its host is only the beginning', 'https://orders.example.evil.example/', [orders]],
  ['its host is behind a backslash', 'https://evil.example\\@orders.example/', [orders]],
  ['another port is asked', 'https://orders.example:8443/', [orders]],
])('nothing is sent where %s', (_, url, secrets) => {
  expect(withSecrets({ ...request, url, headers: { a: '{{secret.orders}}' } }, secrets)).toBeUndefined();
});

test('a request without secrets stays as it is', () => {
  expect(withSecrets({ ...request, headers: { a: '{{other}}' } }, [])).toEqual({
    ...request,
    headers: { a: '{{other}}' },
  });
});

test('a flow says which secrets it sends where', () => {
  const call = {
    type: 'callEndpoint',
    method: 'GET',
    timeoutSeconds: 5,
    success: 'a',
    failure: 'a',
    timedOut: 'a',
  } as const;
  const headers = { a: '{{secret.orders}}{{secret.till}}', b: '{{secret.orders}}' };
  const nodes = {
    a: { ...call, url: 'https://orders.example/', headers },
    b: { type: 'sendMessage', text: '{{secret.words}}', next: 'a' },
  } as const;
  expect(secretsOfFlow({ nodes })).toEqual([
    { name: 'orders', host: 'orders.example' },
    { name: 'till', host: 'orders.example' },
  ]);
});

test.each([
  ['{{secret.orders}}', true],
  ['Bearer {{secret.orders}}', true],
  ['Bearer hunter2', false],
  ['hunter2{{secret.orders}}', false],
  ['{{secret.orders}}hunter2', false],
  ['hunter2 {{secret.orders}}', false],
  ['', false],
])('%s holds nothing that a file may not tell: %s', (value, expected) => {
  expect(isOnlyReference(value)).toBe(expected);
});
