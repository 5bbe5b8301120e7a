import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { newWebhookSecret, webhookHeaders } from './webhook-secret.ts';

const body = '{"type":"message.created","data":{"text":"Grüße 👋"}}';
const now = () => Math.floor(Date.now() / 1000);

test('signs as the specification’s example', () => {
  const headers = webhookHeaders(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', seconds: 1_614_265_330, body: '{"test": 2432232314}' },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('its client takes a message of each of the secrets', () => {
  const [fresh, replaced] = [newWebhookSecret(), newWebhookSecret()];
  const headers = webhookHeaders({ id: 'one', seconds: now(), body }, [fresh, replaced]);
  expect(new Webhook(fresh).verify(body, headers)).toEqual(JSON.parse(body));
  expect(new Webhook(replaced).verify(body, headers)).toEqual(JSON.parse(body));
});

test('its client takes nothing else', () => {
  const secret = newWebhookSecret();
  const headers = webhookHeaders({ id: 'one', seconds: now(), body }, [secret]);
  const client = new Webhook(secret);
  expect(() => new Webhook(newWebhookSecret()).verify(body, headers)).toThrow();
  expect(() => client.verify(`${body} `, headers)).toThrow();
  expect(() => client.verify(body, { ...headers, 'webhook-id': 'two' })).toThrow();
  const old = webhookHeaders({ id: 'one', seconds: now() - 600, body }, [secret]);
  expect(() => client.verify(body, old)).toThrow();
});
