import { expect, test } from 'vitest';
import { readEnvironment } from './env.ts';

const enough = { DATABASE_URL: 'postgres://localhost/rejoin', AUTH_SECRET: 'x'.repeat(32) };

test('little is needed, the rest has defaults', () => {
  expect(readEnvironment(enough)).toMatchObject({
    GATEWAY_PORT: 4000,
    GATEWAY_HOST: '0.0.0.0',
    WEB_ORIGIN: 'http://localhost:3000',
    LOG_LEVEL: 'info',
  });
});

test('an empty variable counts as none', () => {
  expect(readEnvironment({ ...enough, GATEWAY_PORT: '' })).toMatchObject({ GATEWAY_PORT: 4000 });
});

test('an address is reduced to its origin', () => {
  expect(readEnvironment({ ...enough, PUBLIC_GATEWAY_URL: 'https://chat.example/' })).toMatchObject({
    PUBLIC_GATEWAY_URL: 'https://chat.example',
  });
});

test.each([
  [{ AUTH_SECRET: enough.AUTH_SECRET }, 'Set DATABASE_URL to a Postgres address'],
  [{ ...enough, AUTH_SECRET: 'short' }, 'Set AUTH_SECRET to at least 32 random characters'],
  [{ ...enough, GATEWAY_PORT: '70000' }, 'Set GATEWAY_PORT to a number'],
  [{ ...enough, WEB_ORIGIN: 'localhost' }, 'Set WEB_ORIGIN to an address'],
  [{ ...enough, LOG_LEVEL: 'loud' }, 'Set LOG_LEVEL to a valid value'],
])('%j says what to do', (env, sentence) => {
  expect(readEnvironment(env)).toContain(sentence);
});
