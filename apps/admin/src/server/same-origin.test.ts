import { expect, test } from 'vitest';
import { isFromOwnPage } from './same-origin.ts';

test.each([
  ['own page', { 'sec-fetch-site': 'same-origin', origin: 'https://console.example', host: 'console.example' }, true],
  [
    'another site',
    { 'sec-fetch-site': 'cross-site', origin: 'https://console.example', host: 'console.example' },
    false,
  ],
  ['a sister subdomain', { 'sec-fetch-site': 'same-site' }, false],
  ['a typed address', { 'sec-fetch-site': 'none' }, false],
  ['an older browser on our page', { origin: 'https://console.example', host: 'console.example' }, true],
  [
    'an older browser behind a proxy',
    { origin: 'https://console.example', host: '10.0.0.5:3001', 'x-forwarded-host': 'console.example' },
    true,
  ],
  ['an older browser on another page', { origin: 'https://evil.example', host: 'console.example' }, false],
  ['another port', { origin: 'http://localhost:3000', host: 'localhost:3001' }, false],
  ['a sandboxed page', { origin: 'null', host: 'console.example' }, false],
  ['nothing said', { host: 'console.example' }, false],
])('%s', (_, headers, expected) => {
  expect(isFromOwnPage(new Headers(headers as Record<string, string>))).toBe(expected);
});
