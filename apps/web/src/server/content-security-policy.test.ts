import { expect, test } from 'vitest';
import { contentSecurityPolicy } from './content-security-policy.ts';

function directives(gatewayUrl: string): Map<string, string> {
  const policy = contentSecurityPolicy('abc', gatewayUrl, false);
  return new Map(
    policy.split('; ').map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]),
  );
}

test('the gateway may be reached over HTTP and WebSocket, whatever path its address has', () => {
  expect(directives('https://chat.example/some/path').get('connect-src')).toBe(
    "'self' https://chat.example wss://chat.example",
  );
  expect(directives('http://localhost:4000').get('connect-src')).toBe(
    "'self' http://localhost:4000 ws://localhost:4000",
  );
});

test('no script runs without the nonce, and nobody may frame the workspace', () => {
  expect(directives('https://chat.example').get('script-src')).toBe("'self' 'nonce-abc' 'strict-dynamic'");
  expect(directives('https://chat.example').get('frame-ancestors')).toBe("'none'");
});
