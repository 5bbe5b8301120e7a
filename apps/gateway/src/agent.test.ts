import { imageFactsOf } from '@rejoin/protocol/down/image-facts';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  connectAgent,
  connectGuest,
  openGateway,
  type TestGateway,
  text,
  upgradeStatus,
  WEB_ORIGIN,
} from './gateway.test-kit.ts';
import { follow, row } from './talk.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

test('guest and agent talk; delivered comes when the guest’s client has taken the answer, and not before', async () => {
  const mara = connectAgent(gateway, SHOP.mara);
  const news = follow(mara);
  await news.until(({ type }) => type === 'inbox');
  await mara.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  const guest = await connectGuest(gateway, { autoPong: false });
  await guest.configure();
  guest.send({ token: guest.token, ...text('Is anybody there?') });
  const offer = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
  const { conversationId } = row(offer);
  await mara.client.agent.accept.mutate({ conversationId });
  const { sequence } = await mara.client.agent.answer.mutate({
    conversationId,
    clientMessageId: crypto.randomUUID(),
    text: 'I am.',
    attachmentIds: [],
  });
  let answer = await guest.next('StructuredMessage');
  while (answer.body.text !== 'I am.') answer = await guest.next('StructuredMessage');
  expect(answer.body).toMatchObject({
    direction: 'Outbound',
    originatingEntity: 'Human',
    channel: { from: { nickname: 'Mara' } },
  });
  expect(answer).not.toHaveProperty('tracingId');
  expect((await gateway.world.receipts.delivered([conversationId])).get(conversationId) ?? 0).toBe(0);
  // The one ping under way came after the flow's greeting; its pong proves that, and the next one the answer.
  guest.socket.on('ping', (data: Buffer) => guest.socket.pong(data));
  guest.socket.pong('1');
  await news.until((item) => item.type === 'receipt' && item['delivered'] === sequence);
  await mara.close();
});

test('an image of the agent reaches the guest', async () => {
  const jonas = connectAgent(gateway, SHOP.jonas);
  const news = follow(jonas);
  await news.until(({ type }) => type === 'inbox');
  await jonas.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  const guest = await connectGuest(gateway);
  await guest.configure();
  guest.send({ token: guest.token, ...text('What does it look like?') });
  const offer = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
  const { conversationId } = row(offer);
  await jonas.client.agent.accept.mutate({ conversationId });
  const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#14532d' } })
    .png()
    .toBuffer();
  const file = { fileName: 'tent.png', fileType: 'image/png', fileSize: picture.length };
  const { id, url } = await jonas.client.agent.announceUpload.mutate({ conversationId, ...file });
  expect((await fetch(url, { method: 'PUT', body: new Uint8Array(picture) })).status).toBe(200);
  const answer = { conversationId, clientMessageId: crypto.randomUUID(), text: '', attachmentIds: [id] };
  await jonas.client.agent.answer.mutate(answer);
  let frame = await guest.next('StructuredMessage');
  while (!('content' in frame.body)) frame = await guest.next('StructuredMessage');
  const [item] = frame.body.content ?? [];
  const attachment = item?.contentType === 'Attachment' ? item.attachment : undefined;
  expect(attachment).toMatchObject({ id, filename: 'tent.png', mediaType: 'Image' });
  expect(imageFactsOf(attachment?.url ?? '')).toEqual({ width: 30, height: 20 });
  expect((await fetch(attachment?.url ?? '')).headers.get('content-type')).toBe('image/png');
  await jonas.client.agent.disconnect.mutate({ conversationId });
  await jonas.client.agent.setRoutingStatus.mutate({ status: 'offQueue' });
  await jonas.close();
});

test('without a valid ticket nothing is answered but that, and the line is closed', async () => {
  const socket = new WebSocket(`ws://${gateway.host}/agent?connectionParams=1`);
  const answers: unknown[] = [];
  socket.on('message', (data: Buffer) => answers.push(JSON.parse(data.toString())));
  socket.on('open', () => socket.send(JSON.stringify({ method: 'connectionParams', data: { ticket: 'nonsense' } })));
  await new Promise((resolve) => socket.on('close', resolve));
  expect(answers).toMatchObject([{ id: null, error: { data: { code: 'UNAUTHORIZED' } } }]);
});

test('the stream is open to pages of the workspace and of the gateway only', async () => {
  const from = (origin: string) => upgradeStatus(`ws://${gateway.host}/agent`, { origin });
  expect(await from('https://evil.example')).toBe(403);
  expect(await from(WEB_ORIGIN)).toBe(101);
  expect(await from(`http://${gateway.host}`)).toBe(101);
});

test('a request that is nonsense is refused and harms nobody', async () => {
  for (const path of ['/agent', `/v1?deploymentId=${SHOP.deployment}`]) {
    for (const headers of [{ host: '[' }, { host: 'a b', origin: '%' }]) {
      expect([101, 400, 403]).toContain(await upgradeStatus(`ws://${gateway.host}${path}`, headers));
    }
  }
  const socket = new WebSocket(`ws://${gateway.host}/agent?connectionParams=1`);
  await new Promise((resolve) => socket.on('open', resolve));
  socket.send('x'.repeat(300_000));
  expect(await new Promise((resolve) => socket.on('close', resolve))).toBe(1009);
});

test('guest and agent on two gateways of one installation', async () => {
  const other = await openGateway({}, gateway.world);
  const jonas = connectAgent(other, SHOP.jonas);
  const news = follow(jonas);
  await news.until(({ type }) => type === 'inbox');
  const mara = connectAgent(gateway, SHOP.mara);
  await mara.client.agent.setRoutingStatus.mutate({ status: 'offQueue' });
  await mara.close();
  await jonas.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  const guest = await connectGuest(gateway);
  await guest.configure();
  guest.send({ token: guest.token, ...text('Across?') });
  const offer = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
  const { conversationId } = row(offer);
  await jonas.client.agent.accept.mutate({ conversationId });
  await jonas.client.agent.answer.mutate({
    conversationId,
    clientMessageId: crypto.randomUUID(),
    text: 'Across.',
    attachmentIds: [],
  });
  let answer = await guest.next('StructuredMessage');
  while (answer.body.text !== 'Across.') answer = await guest.next('StructuredMessage');
  await jonas.client.agent.disconnect.mutate({ conversationId });
  await jonas.close();
  await other.close();
});

test('nothing rings at an agent while their socket is closed, and it does at once when they come again', async () => {
  const alone = await openGateway();
  const { agents, decisions, inbox } = alone.world;
  const gone = connectAgent(alone, SHOP.mara);
  await gone.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  await gone.close();
  await expect.poll(() => agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'onQueue', noLine: true });
  const guest = await connectGuest(alone);
  await guest.configure();
  guest.send({ token: guest.token, ...text('Is anybody there?') });
  const first = async () => (await inbox.of(SHOP.mara, 1))[0];
  await expect
    .poll(async () => decisions.latestOf((await first())?.conversationId ?? ''))
    .toMatchObject({ outcomes: [] });
  expect(await first()).toMatchObject({ status: 'waiting' });
  const back = connectAgent(alone, SHOP.mara);
  await back.client.session.me.query();
  await expect.poll(first).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  await back.close();
  await alone.close();
});
