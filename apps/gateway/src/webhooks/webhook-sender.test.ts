import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import { newWebhookSecret } from '@rejoin/auth/webhook-secret';
import { generate } from 'selfsigned';
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { AUTH_SECRET } from '../gateway.test-kit.ts';
import { openReceiver } from './receiver.test-kit.ts';
import { createWebhookSender } from './webhook-sender.ts';

const SECRET = newWebhookSecret();
const BODY = '{"type":"ping","data":{"text":"Grüße 👋"}}';

let receiver: Awaited<ReturnType<typeof openReceiver>> | undefined;
afterEach(() => receiver?.close());

async function send(
  answer: Parameters<typeof openReceiver>[0],
  { named = true, sealed = sealSecret(AUTH_SECRET, SECRET), timeoutMs = 5000 } = {},
) {
  receiver = await openReceiver(answer);
  const origins = named ? [receiver.origin] : ['http://127.0.0.1:1'];
  const options = { authSecret: AUTH_SECRET, origins, clock: Date.now, timeoutMs, onFailure: () => undefined };
  const message = { url: `${receiver.origin}/hooks?key=1`, id: 'one', at: Date.now(), body: BODY };
  return await createWebhookSender(options).send({ ...message, sealedSecrets: [sealed] });
}

async function sendTo(url: string, origins: readonly string[]) {
  const options = { authSecret: AUTH_SECRET, origins, clock: Date.now, timeoutMs: 5000, onFailure: () => undefined };
  const sealedSecrets = [sealSecret(AUTH_SECRET, SECRET)];
  return await createWebhookSender(options).send({ url, id: 'one', at: 0, body: BODY, sealedSecrets });
}

test('a client of Standard Webhooks takes what is sent', async () => {
  const answer = await send((_, response) => response.writeHead(202).end('taken'));
  expect(answer).toEqual({ type: 'answered', status: 202, body: 'taken' });
  const [message] = receiver?.received ?? [];
  expect(message?.headers['content-type']).toBe('application/json');
  expect(message?.headers['webhook-id']).toBe('one');
  const headers = message?.headers as Record<string, string>;
  expect(new Webhook(SECRET).verify(message?.body ?? '', headers)).toEqual(JSON.parse(BODY));
});

test('a redirect is an answer, and nobody else is asked', async () => {
  const answer = await send((_, response) => response.writeHead(307, { location: '/elsewhere' }).end());
  expect(answer).toEqual({ type: 'answered', status: 307, body: '' });
  expect(receiver?.received).toHaveLength(1);
});

test.each([
  ['120', 120],
  ['soon', undefined],
])('a server that says Retry-After: %s is heard', async (retryAfter, seconds) => {
  const answer = await send((_, response) => response.writeHead(503, { 'retry-after': retryAfter }).end());
  expect(answer).toEqual({ type: 'answered', status: 503, body: '', ...(seconds && { retryAfterSeconds: seconds }) });
});

test('a server that names a date is heard, and one in the past asks for nothing', async () => {
  const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
  const answer = await send((_, response) => response.writeHead(429, { 'retry-after': inAnHour }).end());
  expect((answer as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(3500);
  receiver?.close();
  const past = new Date(0).toUTCString();
  expect(await send((_, response) => response.writeHead(429, { 'retry-after': past }).end())).toMatchObject({
    retryAfterSeconds: 0,
  });
});

test('only the beginning of an answer is read', async () => {
  const answer = await send((_, response) => response.end('x'.repeat(100_000)));
  expect((answer as { body: string }).body).toHaveLength(4096);
});

test('a server that does not answer is left', async () => {
  expect(await send(() => undefined, { timeoutMs: 200 })).toEqual({ type: 'timedOut' });
});

test('a server that hangs up is not reached', async () => {
  expect(await send((_, response) => response.socket?.destroy())).toEqual({
    type: 'notReached',
    because: 'hungUp',
  });
});

test('a server whose certificate nobody vouches for is not reached, and it says so', async () => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], { keyType: 'ec' });
  const server = createServer({ cert, key }, (_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = await sendTo(`${origin}/`, [origin]);
  server.close();
  expect(answer).toEqual({ type: 'notReached', because: 'certificateNotTrusted' });
});

test('a server without TLS at an https address, and a port at which nobody is, are told apart', async () => {
  receiver = await openReceiver((_, response) => response.end());
  const origin = receiver.origin.replace('http:', 'https:');
  expect(await sendTo(`${origin}/`, [origin])).toEqual({ type: 'notReached', because: 'withoutTls' });
  receiver.close();
  expect(await sendTo(`${origin}/`, [origin])).toEqual({ type: 'notReached', because: 'refused' });
});

test('an address that is not named is not asked', async () => {
  expect(await send((_, response) => response.end(), { named: false })).toEqual({ type: 'notAllowed' });
  expect(receiver?.received).toEqual([]);
});

test('nothing is sent that can not be signed', async () => {
  const sealed = sealSecret('another secret than that of the installation', SECRET);
  expect(await send((_, response) => response.end(), { sealed })).toEqual({ type: 'notSigned' });
  expect(receiver?.received).toEqual([]);
});

test.each([
  ['https://127.0.0.1/', { type: 'notReached', because: 'notPublic' }],
  ['https://localhost/', { type: 'notReached', because: 'notPublic' }],
  ['https://169.254.169.254/latest', { type: 'notReached', because: 'notPublic' }],
  ['http://shop.example/', { type: 'notAllowed' }],
  ['ftp://shop.example/', { type: 'notAllowed' }],
  ['no address', { type: 'notAllowed' }],
])('where none is named, %s is no server to send to', async (url, answer) => {
  expect(await sendTo(url, [])).toEqual(answer);
});
