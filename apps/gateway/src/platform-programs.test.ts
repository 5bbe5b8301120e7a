import { platformError } from '@rejoin/protocol/rest/platform/platform-error';
import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGateway, type TestGateway, text } from './gateway.test-kit.ts';
import { openCaller } from './platform.test-kit.ts';
import { openTalk, row } from './talk.test-kit.ts';

const CONVERSATIONS = '/api/v2/conversations/messages';
const WRITE = ['conversation', 'message', 'create'] as const;
const LEAVE = ['conversation', 'message', 'disconnect'] as const;

let gateway: TestGateway;
let talk: Awaited<ReturnType<typeof openTalk>>;
beforeAll(async () => {
  gateway = await openGateway();
  talk = await openTalk({ guest: gateway, agent: gateway });
});
afterAll(async () => {
  await talk.mara.close();
  await gateway.close();
});

/** A client that may do that, and nothing else. */
async function callerWith([domain, entity, action]: typeof WRITE | typeof LEAVE) {
  const id = crypto.randomUUID();
  await gateway.world.companyWrites.putRole({ id, name: 'Program', policies: [{ domain, entity, actions: [action] }] });
  return openCaller(gateway, [id]);
}

const messagesOf = (id: string) => `${CONVERSATIONS}/${id}/messages`;
const disconnectOf = (id: string) => `/api/v2/conversations/${id}/disconnect`;
const events = async () => {
  const entries = await gateway.world.log.readBack(talk.conversationId, { limit: 100 });
  return entries.map(({ event }) => event);
};

it('a program writes to the guest as automation, and the agent who has it reads who did', async () => {
  const { call, client } = await callerWith(WRITE);
  const answer = await call(['POST', messagesOf(talk.conversationId)], { textBody: 'Your parcel is on its way' });
  expect(answer).toMatchObject({
    status: 200,
    body: { text: 'Your parcel is on its way', direction: 'Outbound', originatingEntity: 'Bot' },
  });
  const seen = await talk.next((body) => body['text'] === 'Your parcel is on its way');
  expect(seen.body).toMatchObject({ id: answer.body.id, originatingEntity: 'Bot' });
  expect((await events())[0]).toEqual({
    type: 'ProgramMessaged',
    byId: client.id,
    byName: client.name,
    text: 'Your parcel is on its way',
  });
});

it('what is sent again under its key is said once, also when the answer was kept no more', async () => {
  const { call, client } = await callerWith(WRITE);
  const headers = { 'idempotency-key': 'parcel 7' };
  const send = () => call(['POST', messagesOf(talk.conversationId)], { textBody: 'It has arrived' }, headers);
  const first = await send();
  const { status, body } = await send();
  expect({ status, body }).toEqual({ status: first.status, body: first.body });
  await gateway.world.keptAnswers.forget({ clientId: client.id, key: 'parcel 7', requestHash: '' });
  expect((await send()).body).toEqual(first.body);
  expect((await events()).filter((event) => event.type === 'ProgramMessaged' && event.byId === client.id)).toHaveLength(
    1,
  );
});

it.each([
  { body: {}, message: /textBody/ },
  { body: { textBody: ' ' }, message: 'textBody: It has to say something.' },
  { body: { textBody: 'x'.repeat(4001) }, message: 'textBody: It has at most 4,000 characters.' },
  { body: { textBody: 'a\0' }, message: /textBody/ },
  { body: { textBody: 'Hi', mediaIds: ['1'] }, field: 'mediaIds', message: /mediaIds/ },
])('is refused in a sentence what is no message: $message', async ({ body, field = 'textBody', message }) => {
  const { call } = await callerWith(WRITE);
  const answer = await call(['POST', messagesOf(talk.conversationId)], body);
  expect(platformError.parse(answer.body)).toMatchObject({ status: 400 });
  expect(answer.body.message).toMatch(message);
  expect(answer.body.details).toEqual([{ errorCode: expect.any(String), fieldName: field }]);
});

it('each needs its own permission, and a conversation that there is', async () => {
  const [writer, leaver] = [await callerWith(WRITE), await callerWith(LEAVE)];
  const hi = { textBody: 'Hi' };
  expect((await writer.call(['POST', disconnectOf(talk.conversationId)])).body).toMatchObject({
    status: 403,
    code: 'missing.permission',
  });
  expect((await leaver.call(['POST', messagesOf(talk.conversationId)], hi)).body).toMatchObject({
    status: 403,
    code: 'missing.permission',
  });
  for (const id of [crypto.randomUUID(), 'nobody', SHOP.mara]) {
    expect((await writer.call(['POST', messagesOf(id)], hi)).body).toMatchObject({ status: 404, code: 'not.found' });
    expect((await leaver.call(['POST', disconnectOf(id)])).body).toMatchObject({ status: 404, code: 'not.found' });
  }
});

it('a program disconnects, once; the agent has after-call work or none, and the guest may come back', async () => {
  const { call, client } = await callerWith(LEAVE);
  const path: ['POST', string] = ['POST', disconnectOf(talk.conversationId)];
  expect((await call(path)).status).toBe(204);
  expect((await call(path)).status).toBe(204);
  const left = (await events()).filter(({ type }) => type === 'Disconnected');
  expect(left).toMatchObject([{ agentId: SHOP.mara, byId: client.id, byName: client.name }]);
  const ended = await talk.news.until((item) => item.type === 'conversation' && row(item).group === 'ended');
  expect(row(ended)).toMatchObject({ conversationId: talk.conversationId });
  const writer = await callerWith(WRITE);
  expect((await writer.call(['POST', messagesOf(talk.conversationId)], { textBody: 'One more thing' })).status).toBe(
    200,
  );
  talk.guest.send({ token: talk.guest.token, ...text('I am back') });
  await talk.next((body) => body['text'] === 'I am back');
  expect((await events()).map(({ type }) => type)).toContain('Rejoined');
});

it('in one that has ended nothing is written or ended any more', async () => {
  const { conversationId } = talk;
  const conversations = createConversations({ log: gateway.world.log, clock: Date.now });
  await conversations.execute({ conversationId, command: () => ({ type: 'supersede' }) });
  const [writer, leaver] = [await callerWith(WRITE), await callerWith(LEAVE)];
  for (const answer of [
    await writer.call(['POST', messagesOf(talk.conversationId)], { textBody: 'Hi' }),
    await leaver.call(['POST', disconnectOf(talk.conversationId)]),
  ])
    expect(platformError.parse(answer.body)).toMatchObject({ status: 409, message: 'The conversation has ended.' });
});
