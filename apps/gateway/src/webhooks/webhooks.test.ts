import { sealSecret } from '@rejoin/auth/sealed-secret';
import { newWebhookSecret } from '@rejoin/auth/webhook-secret';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { AUTH_SECRET, connectGuest, openGateway, text } from '../gateway.test-kit.ts';
import { openReceiver } from './receiver.test-kit.ts';
import { createWebhookSender } from './webhook-sender.ts';

const SECRET = newWebhookSecret();
const ID = 'c6000000-0000-4000-8000-000000000001';

test('what a guest writes is told in its order, and what did not arrive is told first', async () => {
  let late = 0;
  const clock = () => Date.now() + late;
  const world = createMemoryWorld({ clock });
  await furnishShop(world);
  let failures = 1;
  const receiver = await openReceiver((_, response) => {
    failures -= 1;
    response.writeHead(failures < 0 ? 204 : 500).end();
  });
  const options = {
    authSecret: AUTH_SECRET,
    origins: [receiver.origin],
    clock,
    timeoutMs: 5000,
    onFailure: () => undefined,
  };
  const webhook = { id: ID, name: 'CRM', url: receiver.origin, events: ['message.created' as const], active: true };
  await world.webhooks.add({ webhook, sealedSecret: sealSecret(AUTH_SECRET, SECRET), at: clock(), most: 1 });
  const gateway = await openGateway({}, { ...world, webhookSender: createWebhookSender(options) });
  const first = async () => (await world.webhookDeliveries.find(ID, { limit: 10 })).at(-1);
  try {
    const guest = await connectGuest(gateway);
    await guest.configure();
    guest.send({ token: guest.token, ...text('First') });
    // Only then is it known when it is tried again.
    await expect.poll(async () => (await first())?.attempts).toBe(1);
    guest.send({ token: guest.token, ...text('Second') });
    late = 5000;
    await expect.poll(() => receiver.received).toHaveLength(4);
    const client = new Webhook(SECRET);
    const told = receiver.received.map(({ body, headers }) => client.verify(body, headers as Record<string, string>));
    expect(told).toMatchObject(
      ['First', 'First', 'Welcome.', 'Second'].map((said) => ({ type: 'message.created', data: { text: said } })),
    );
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids[1]).toBe(ids[0]);
    expect(new Set(ids).size).toBe(3);
    guest.socket.close();
  } finally {
    await gateway.close();
    receiver.close();
  }
});
