import { sealSecret } from '@rejoin/auth/sealed-secret';
import { newWebhookSecret } from '@rejoin/auth/webhook-secret';
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
  expect(await send((_, response) => response.socket?.destroy())).toEqual({ type: 'notReached' });
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
  ['https://127.0.0.1/', 'notReached'],
  ['https://localhost/', 'notReached'],
  ['https://169.254.169.254/latest', 'notReached'],
  ['http://shop.example/', 'notAllowed'],
  ['ftp://shop.example/', 'notAllowed'],
  ['no address', 'notAllowed'],
])('where none is named, %s is no server to send to', async (url, type) => {
  const options = {
    authSecret: AUTH_SECRET,
    origins: [],
    clock: Date.now,
    timeoutMs: 5000,
    onFailure: () => undefined,
  };
  const sealedSecrets = [sealSecret(AUTH_SECRET, SECRET)];
  expect(await createWebhookSender(options).send({ url, id: 'one', at: 0, body: BODY, sealedSecrets })).toEqual({
    type,
  });
});
