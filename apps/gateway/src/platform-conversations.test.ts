import { conversationMessage, messageConversation } from '@rejoin/protocol/rest/platform/message-conversation';
import { platformError } from '@rejoin/protocol/rest/platform/platform-error';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectAgent, connectGuest, openGateway, type TestGateway, text } from './gateway.test-kit.ts';
import { openCaller } from './platform.test-kit.ts';
import { follow, openTalk, row } from './talk.test-kit.ts';

const CONVERSATIONS = '/api/v2/conversations/messages';
const RETURNS = '5f000000-0000-4000-8000-00000000000a';

let gateway: TestGateway;
let talk: Awaited<ReturnType<typeof openTalk>>;
let path: string;
beforeAll(async () => {
  gateway = await openGateway();
  talk = await openTalk({ guest: gateway, agent: gateway });
  path = `${CONVERSATIONS}/${talk.conversationId}`;
  await talk.answer('Here I am');
  await talk.mara.client.agent.note.mutate({
    ...{ conversationId: talk.conversationId, clientMessageId: crypto.randomUUID(), text: 'Sounds cross' },
  });
});
afterAll(async () => {
  await talk.mara.close();
  await gateway.close();
});

/** A client that may do with conversations what the policies say. */
async function callerWith(...actions: string[]) {
  const id = crypto.randomUUID();
  const policies = [{ domain: 'conversation', entity: 'message', actions }];
  await gateway.world.companyWrites.putRole({ id, name: 'Integration', policies });
  return openCaller(gateway, [id]);
}

const texts = (entities: readonly { text?: string }[]) => entities.map(({ text: words }) => words);

describe('a conversation', () => {
  it('tells who has had it, and where it stands', async () => {
    const { call } = await callerWith('monitor');
    const told = messageConversation.parse((await call(['GET', path])).body);
    expect(told).toMatchObject({ id: talk.conversationId, state: 'connected', deploymentId: SHOP.deployment });
    expect(told.endTime).toBeUndefined();
    expect(told.participants.map(({ purpose, state }) => `${purpose} ${state}`)).toEqual([
      ...['customer connected', 'workflow disconnected', 'acd disconnected', 'agent connected'],
    ]);
    expect(told.participants.at(-1)).toMatchObject({
      user: { id: SHOP.mara, name: 'Mara' },
      queue: { id: SHOP.queue, name: 'Customer care' },
    });
  });

  it('gives what was said, page by page, the newest first, and what the guest never sees only when asked', async () => {
    const { call } = await callerWith('monitor');
    const seen: string[] = [];
    let next: string | undefined = `${path}/messages?pageSize=2`;
    while (next !== undefined) {
      const { body }: { body: { entities: unknown[]; nextUri?: string } } = await call(['GET', next]);
      expect(body.entities.length).toBeLessThanOrEqual(2);
      seen.push(
        ...texts(body.entities.map((each) => conversationMessage.parse(each) as { text?: string })).flatMap(
          (words) => words ?? [],
        ),
      );
      next = body.nextUri;
    }
    expect(seen).toEqual(['Here I am', 'Welcome.', 'Is anybody there?']);
    const { body } = await call(['GET', `${path}/messages?includeInternal=true`]);
    expect(body.entities[0]).toMatchObject({ type: 'Note', direction: 'Internal', text: 'Sounds cross' });
  });

  it('gives files with addresses that work', async () => {
    const bytes = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj');
    const file = { action: 'onAttachment', fileName: 'Bill.pdf', fileType: 'application/pdf' };
    const { body: upload } = await talk.guest.ask(file, 'PresignedUrlResponse');
    await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: new Uint8Array(bytes) });
    const content = [{ contentType: 'Attachment', attachment: { id: upload.attachmentId } }];
    await talk.guest.ask(text('The bill', { content }), 'StructuredMessage');
    await talk.next((body) => body['text'] === 'The bill');
    const { call } = await callerWith('monitor');
    const { body } = await call(['GET', `${path}/messages?pageSize=1`]);
    const [{ attachment }] = body.entities[0].content;
    expect(attachment).toMatchObject({ filename: 'Bill.pdf', mime: 'application/pdf' });
    expect((await fetch(attachment.url)).status).toBe(200);
    expect((await fetch(attachment.url.replace(/.(?=#|$)/, '~'))).status).toBe(403);
  });

  it('is refused in full to a client that may not read it, and one that there is not is not found', async () => {
    const lesser = await callerWith('assign');
    for (const wanted of [CONVERSATIONS, path, `${path}/messages`]) {
      const answer = await lesser.call(['GET', wanted]);
      expect(platformError.parse(answer.body)).toMatchObject({ status: 403, code: 'missing.permission' });
    }
    const { call } = await callerWith('monitor');
    expect((await call(['POST', `${path}/participants/1/replace`], { queueId: SHOP.queue })).status).toBe(403);
    for (const id of [crypto.randomUUID(), 'nobody', "' OR 1=1"]) {
      const answer = await call(['GET', `${CONVERSATIONS}/${encodeURIComponent(id)}`]);
      expect(platformError.parse(answer.body)).toMatchObject({ status: 404, code: 'not.found' });
    }
  });
});

describe('the list', () => {
  const list = async (query: Record<string, string>) => {
    const { call } = await callerWith('monitor');
    return call(['GET', `${CONVERSATIONS}?${new URLSearchParams(query)}`]);
  };

  it('is of the last day, page by page, picked by where they stand', async () => {
    const other = await connectGuest(gateway);
    await other.configure();
    other.send({ token: other.token, ...text('Another') });
    await other.next('StructuredMessage');
    const first = await list({ pageSize: '1' });
    expect(first.body.entities).toHaveLength(1);
    const { call } = await callerWith('monitor');
    const second = await call(['GET', first.body.nextUri]);
    expect(second.body.entities).toMatchObject([{ id: talk.conversationId }]);
    expect(second.body.nextUri).toBeUndefined();
    const connected = await list({ state: 'connected', queueId: SHOP.queue });
    expect(connected.body.entities).toMatchObject([{ id: talk.conversationId, state: 'connected' }]);
    expect((await list({ by: 'ended' })).body.entities).toEqual([]);
    expect((await list({ externalId: 'ada' })).body.entities).toEqual([]);
    other.socket.close();
  });

  it.each([
    { interval: 'yesterday' },
    { interval: '2027-01-02T00:00:00Z/2027-01-01T00:00:00Z' },
    { interval: '2027-01-01T00:00:00Z/2027-03-01T00:00:00Z' },
    { pageSize: '101' },
    { state: 'asleep' },
    { queueId: 'care' },
    { externalId: 'ada\0' },
    { after: 'x' },
  ])('refuses %o', async (query) => {
    expect(platformError.parse((await list(query)).body)).toMatchObject({ status: 400, code: 'invalid.value' });
  });
});

describe('sending it on', () => {
  it('takes it from whoever has it, once, in the client’s name', async () => {
    await gateway.world.companyWrites.putQueue({ ...(await queueOf()), id: RETURNS, name: 'Returns' }, []);
    const { client, call } = await callerWith('monitor', 'assign');
    const { participants } = messageConversation.parse((await call(['GET', path])).body);
    const replace = (id: string, body: object, headers = {}) =>
      call(['POST', `${path}/participants/${id}/replace`], body, headers);
    const holder = participants.at(-1)?.id ?? '';
    expect((await replace(participants[1]?.id ?? '', { queueId: RETURNS })).status).toBe(409);
    expect((await replace(holder, { queueId: crypto.randomUUID() })).body).toMatchObject({
      ...{ status: 400, details: [{ errorCode: 'invalid.value', fieldName: 'queueId' }] },
    });
    expect((await replace(holder, { queueId: RETURNS, userId: SHOP.jonas })).status).toBe(400);
    expect((await replace(holder, { userId: SHOP.jonas })).status).toBe(409);

    const key = { 'idempotency-key': 'on-1' };
    expect((await replace(holder, { queueId: RETURNS }, key)).status).toBe(204);
    expect((await replace(holder, { queueId: RETURNS }, key)).status).toBe(204);
    const entries = await gateway.world.log.readBack(talk.conversationId, { limit: 100 });
    const sent = entries.flatMap(({ event }) => (event.type === 'Reassigned' ? [event] : []));
    expect(sent).toMatchObject([{ byId: client.id, byName: 'CMS', fromAgentId: SHOP.mara, queueId: RETURNS }]);
    expect((await call(['GET', path])).body).toMatchObject({ state: 'waiting' });
    const after = messageConversation.parse((await call(['GET', path])).body).participants.at(-1);
    expect(after).toMatchObject({ purpose: 'acd', queue: { name: 'Returns' } });
    expect((await replace(after?.id ?? '', { queueId: RETURNS })).status).toBe(409);
  });

  it('lets it ring at an agent who is named, and of two who send it on from the same holder one is too late', async () => {
    const { call } = await callerWith('monitor', 'assign');
    const jonas = connectAgent(gateway, SHOP.jonas);
    const news = follow(jonas);
    await news.until(({ type }) => type === 'inbox');
    await jonas.client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
    const holder = async () => messageConversation.parse((await call(['GET', path])).body).participants.at(-1)?.id;
    const replace = async (id: string | undefined, body: object) =>
      (await call(['POST', `${path}/participants/${id}/replace`], body)).status;
    expect(await replace(await holder(), { userId: SHOP.jonas.toUpperCase() })).toBe(204);
    const offered = await news.until((item) => item.type === 'conversation' && row(item).group === 'offered');
    expect(row(offered)).toMatchObject({ offer: { reason: 'reassigned', byName: 'CMS' } });
    await jonas.client.agent.accept.mutate({ conversationId: talk.conversationId });

    const his = await holder();
    const both = await Promise.all([replace(his, { queueId: RETURNS }), replace(his, { queueId: SHOP.queue })]);
    expect(both.sort()).toEqual([204, 409]);
    await jonas.close();
  });
});

async function queueOf() {
  const [queue] = await gateway.world.agents.queues();
  if (queue === undefined) throw new Error('The shop has a queue');
  return queue;
}
