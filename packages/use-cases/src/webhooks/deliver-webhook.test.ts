import type { WebhookAnswer } from '@rejoin/core/webhooks/attempt';
import type { Webhook } from '@rejoin/core/webhooks/webhook';
import { expect, test } from 'vitest';
import { addNote } from '../conversation/add-note.ts';
import { openHouse } from '../house.test-kit.ts';
import { disconnectConversation } from '../leg/disconnect-conversation.ts';
import { wrapUp } from '../leg/wrap-up.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { createMemoryWebhookSender } from '../memory/webhook-sender.ts';
import type { WebhookMessage } from '../ports/webhook-sender.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import { pingWebhook } from './ping-webhook.ts';
import { rotateWebhookSecret } from './rotate-webhook-secret.ts';

const HOUR_MS = 3_600_000;
const CRM: Webhook = {
  id: 'c6000000-0000-4000-8000-000000000001',
  name: 'CRM',
  url: 'https://crm.example/hooks',
  events: ['conversation.started', 'message.created', 'wrap_up.completed'],
  active: true,
};
const OK: WebhookAnswer = { type: 'answered', status: 200, body: 'ok' };

/** A shop with one webhook whose server answers as `answer` says. */
async function openTold(answer: (sent: WebhookMessage) => WebhookAnswer) {
  const house = await openHouse();
  const sent: WebhookMessage[] = [];
  const webhookSender = createMemoryWebhookSender((message) => {
    sent.push(message);
    return answer(message);
  });
  const ports = { ...house.ports, webhookSender, sealSecret: (secret: string) => `sealed ${secret}` };
  await ports.webhooks.add({ webhook: CRM, sealedSecret: 'sealed first', at: ports.clock(), most: 1 });
  return {
    ...{ house, ports, sent },
    bodies: () =>
      sent.map(({ body }) => JSON.parse(body) as { type: string; timestamp: string; data: { text?: string } }),
    /** Sends whatever is due. */
    async tell() {
      await ports.webhookDeliveries.collect(ports.clock());
      while ((await deliverWebhook(ports, CRM.id)) > 0);
    },
  };
}

test('tells what was said, and nothing that the company keeps to itself', async () => {
  const { house, ports, sent, bodies, tell } = await openTold(() => OK);
  await house.onQueue(SHOP.mara);
  const guest = await house.guest('ada');
  await house.say(guest, 'Where is it?');
  await house.route();
  const { conversationId, leg } = await house.current(guest);
  await house.accept(SHOP.mara, conversationId);
  const note = 'She is a dealer';
  await addNote(ports, { agentId: SHOP.mara, agentName: 'Mara', conversationId, clientMessageId: 'n1', text: note });
  await house.answer(SHOP.mara, conversationId, 'On its way.');
  await disconnectConversation(ports, { agentId: SHOP.mara, conversationId, wrapUp: true });
  await wrapUp(ports, { agentId: SHOP.mara, conversationId, leg, codeIds: [], notes: note });
  const entries = (await ports.log.readForward([{ conversationId, after: 0 }], 99)).get(conversationId);
  expect(JSON.stringify(entries).split(note)).toHaveLength(3);
  await tell();
  expect(bodies().map(({ type, data }) => `${type} ${data.text ?? ''}`)).toEqual([
    'conversation.started ',
    'message.created Where is it?',
    'message.created Welcome.',
    'message.created On its way.',
    'wrap_up.completed ',
  ]);
  expect(JSON.stringify(sent)).not.toContain(note);
  expect(bodies()[0]?.timestamp).toMatch(/^2026-01-05T09:00:00\.\d{3}Z$/);
  expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length);
  expect(sent[0]).toMatchObject({ url: CRM.url, sealedSecrets: ['sealed first'] });
});

test('sends the same again under the same id, before anything else of the conversation', async () => {
  let isUp = false;
  const { house, sent, bodies, tell } = await openTold(() => (isUp ? OK : { type: 'timedOut' }));
  const guest = await house.guest('ada');
  await house.say(guest, 'Where is it?');
  await tell();
  await house.say(guest, 'Are you there?');
  isUp = true;
  await tell();
  expect(sent).toHaveLength(1);
  house.pass(5000);
  await tell();
  expect(
    bodies()
      .map(({ type }) => type)
      .slice(0, 2),
  ).toEqual(['conversation.started', 'conversation.started']);
  expect(sent[1]).toEqual({ ...sent[0], at: (sent[0]?.at ?? 0) + 5000 });
  expect(sent).toHaveLength(5);
});

test('signs with the secret that was replaced as well, for a day', async () => {
  const { house, ports, sent, tell } = await openTold(() => OK);
  const rotated = await rotateWebhookSecret({ ...ports, newWebhookSecret: () => 'second' }, { id: CRM.id });
  expect(rotated).toEqual({ type: 'rotated', secret: 'second' });
  house.pass(24 * HOUR_MS - 1);
  await pingWebhook(ports, { id: CRM.id });
  await tell();
  house.pass(1);
  await pingWebhook(ports, { id: CRM.id });
  await tell();
  expect(sent.map(({ sealedSecrets }) => sealedSecrets)).toEqual([
    ['sealed second', 'sealed first'],
    ['sealed second'],
  ]);
});

test('stops at 410, and when nothing has arrived for five days', async () => {
  const gone = await openTold(() => ({ type: 'answered', status: 410, body: '' }));
  await gone.house.say(await gone.house.guest('ada'), 'Hello');
  await gone.tell();
  expect(gone.sent).toHaveLength(1);
  expect(await gone.ports.webhooks.find(CRM.id)).toMatchObject({ active: false, offBecause: 'gone' });

  const down = await openTold(() => ({ type: 'notReached' }));
  for (let day = 0; day < 6; day += 1) {
    await down.house.say(await down.house.guest(`guest ${day}`), 'Hello');
    await down.tell();
    down.house.pass(24 * HOUR_MS);
  }
  expect(await down.ports.webhooks.find(CRM.id)).toMatchObject({ active: false, offBecause: 'failing' });
  const [entry] = await down.ports.audit.find({ kind: 'webhook' }, { limit: 1 });
  expect(entry).toMatchObject({ by: { type: 'operator' }, action: 'deactivated', subjectName: 'CRM' });
});

test('keeps no more than the beginning of an answer', async () => {
  const { ports, tell } = await openTold(() => ({ type: 'answered', status: 500, body: 'x'.repeat(4000) }));
  const ping = await pingWebhook(ports, { id: CRM.id });
  await tell();
  const read = await ports.webhookDeliveries.read(ping.type === 'added' ? ping.deliveryId : '');
  expect(read).toMatchObject({ status: 'failed', latest: { answer: { status: 500, body: 'x'.repeat(500) } } });
});

test('goes on past what is not there any more', async () => {
  const { house, ports, sent, tell } = await openTold(() => OK);
  await house.say(await house.guest('ada'), 'Hello');
  await ports.webhookDeliveries.collect(ports.clock());
  const readForward = async () => new Map();
  while ((await deliverWebhook({ ...ports, log: { readForward } }, CRM.id)) > 0);
  await tell();
  expect(sent).toEqual([]);
  expect(await ports.webhookDeliveries.find(CRM.id, { limit: 5 })).toEqual([]);
});
