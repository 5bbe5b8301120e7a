import { s3Settings } from '@rejoin/blobs/s3-settings';
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

test('hosts that flows may ask are origins, by https where nothing else is said', () => {
  expect(readEnvironment(enough)).toMatchObject({ FLOW_ENDPOINT_HOSTS: [] });
  const given = 'Orders.shop.example:8443, http://localhost:9000/';
  expect(readEnvironment({ ...enough, FLOW_ENDPOINT_HOSTS: given })).toMatchObject({
    FLOW_ENDPOINT_HOSTS: ['https://orders.shop.example:8443', 'http://localhost:9000'],
  });
});

test('a certificate and its key are given together', () => {
  const sentence = 'Set both TLS_CERT_FILE and TLS_KEY_FILE, or neither.';
  expect(readEnvironment({ ...enough, TLS_CERT_FILE: 'chat.crt' })).toBe(sentence);
  expect(readEnvironment({ ...enough, TLS_KEY_FILE: 'chat.key' })).toBe(sentence);
  expect(readEnvironment({ ...enough, TLS_CERT_FILE: 'chat.crt', TLS_KEY_FILE: 'chat.key' })).toMatchObject({
    TLS_CERT_FILE: 'chat.crt',
  });
});

test.each([
  [{ AUTH_SECRET: enough.AUTH_SECRET }, 'Set DATABASE_URL to a Postgres address'],
  [{ ...enough, AUTH_SECRET: 'short' }, 'Set AUTH_SECRET to at least 32 random characters'],
  [{ ...enough, GATEWAY_PORT: '70000' }, 'Set GATEWAY_PORT to a number'],
  [{ ...enough, WEB_ORIGIN: 'localhost' }, 'Set WEB_ORIGIN to an address'],
  [{ ...enough, FLOW_ENDPOINT_HOSTS: 'a b' }, 'Set FLOW_ENDPOINT_HOSTS to hosts'],
  [{ ...enough, KEEP_FILES_DAYS: '0' }, 'Set KEEP_FILES_DAYS to a whole number of days'],
  [{ ...enough, S3_ENDPOINT: 'https://s3.example' }, 'Set S3_BUCKET to the name of a bucket'],
  [{ ...enough, S3_BUCKET: 'Files!' }, 'Set S3_BUCKET to the name of a bucket'],
  [{ ...enough, S3_BUCKET: 'files', S3_ENDPOINT: 's3.example' }, 'Set S3_ENDPOINT to the address'],
  [{ ...enough, S3_BUCKET: 'files', S3_ACCESS_KEY_ID: 'k' }, 'Set both S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY'],
  [{ ...enough, S3_BUCKET: 'files', S3_PATH_STYLE: 'yes' }, 'Set S3_PATH_STYLE to true or false'],
  [{ ...enough, LOG_LEVEL: 'loud' }, 'Set LOG_LEVEL to silent, fatal, error, warn, info, debug or trace.'],
  [
    { ...enough, GUEST_MESSAGES_PER_SECOND: 'many' },
    'Set GUEST_MESSAGES_PER_SECOND to a number above 0, or leave it out.',
  ],
  [{ ...enough, GUEST_CONNECTIONS_PER_SESSION: '1.5' }, 'Set GUEST_CONNECTIONS_PER_SESSION to a whole number above 0'],
])('%j says what to do', (env, sentence) => {
  expect(readEnvironment(env)).toContain(sentence);
});

function bucketOf(more: Record<string, string>) {
  const environment = readEnvironment({ ...enough, ...more });
  if (typeof environment === 'string') throw new Error(environment);
  return s3Settings(environment);
}

test('files are kept on disk until a bucket is named', () => {
  expect(bucketOf({})).toBeUndefined();
  expect(bucketOf({ S3_BUCKET: 'files', S3_REGION: 'eu-central-1' })).toEqual({
    bucket: 'files',
    region: 'eu-central-1',
    pathStyle: false,
  });
  expect(
    bucketOf({
      S3_BUCKET: 'files',
      S3_ENDPOINT: 'https://s3.example:9000',
      S3_ACCESS_KEY_ID: 'key',
      S3_SECRET_ACCESS_KEY: 'secret',
    }),
  ).toEqual({
    bucket: 'files',
    region: 'us-east-1',
    endpoint: 'https://s3.example:9000',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    pathStyle: true,
  });
});
