import { checkLink } from '@rejoin/auth/signed-link';
import { readTicket } from '@rejoin/auth/ticket';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { describe, expect, it } from 'vitest';
import { AUTH_SECRET, firstSession, GATEWAY_URL, openApi, refusalOf } from './api.test-kit.ts';

/** A guest has written and the conversation rings at Mara, who is alone on queue. */
async function ringing() {
  const api = await openApi();
  const mara = await api.as(SHOP.mara);
  await mara.agent.setRoutingStatus({ status: 'onQueue' });
  const session = await api.house.guest('token');
  await api.house.say(session, 'Where is my parcel?');
  await api.house.route();
  const { conversationId } = await api.house.current(session);
  return { ...api, mara, session, conversationId };
}

async function connected() {
  const world = await ringing();
  await world.mara.agent.accept({ conversationId: world.conversationId });
  return world;
}

const answerTo = (conversationId: string, text: string) => ({
  conversationId,
  clientMessageId: crypto.randomUUID(),
  text,
  attachmentIds: [],
});

describe('drafts', () => {
  it('are there wherever their agent signs in, for nobody else, until they are emptied or the conversation is left', async () => {
    const { mara, as, asWith, conversationId } = await connected();
    const answer = { conversationId, audience: 'guest', text: 'Dear guest' } as const;
    const note = { conversationId, audience: 'colleagues', text: 'Angry' } as const;
    for (const draft of [answer, note]) await mara.agent.keepDraft(draft);
    expect(await (await as(SHOP.mara)).agent.drafts()).toEqual([note, answer]);
    const jonas = await as(SHOP.jonas);
    await jonas.agent.keepDraft({ ...answer, text: 'Mine now' });
    expect(await jonas.agent.drafts()).toEqual([]);
    await mara.agent.keepDraft({ ...note, text: '' });
    expect(await mara.agent.drafts()).toEqual([answer]);
    await expect(mara.agent.keepDraft({ ...answer, text: 'x'.repeat(10_001) })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect((await asWith([])).agent.keepDraft(answer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await mara.agent.disconnect({ conversationId });
    expect(await mara.agent.drafts()).toEqual([]);
  });
});

describe('an agent', () => {
  it('is offered a conversation, accepts it, answers and leaves it', async () => {
    const { mara, conversationId } = await ringing();
    const inbox = await mara.agent.inbox();
    expect(inbox).toMatchObject({
      status: { routingStatus: 'onQueue', load: 1 },
      rows: [{ conversationId, group: 'offered' }],
    });
    await mara.agent.accept({ conversationId });
    const { sequence } = await mara.agent.answer(answerTo(conversationId, 'On its way.'));
    const thread = await mara.agent.thread({ conversationId });
    expect(thread).toMatchObject({ row: { group: 'connected', sequence }, more: false });
    expect(thread.entries.at(-1)).toMatchObject({
      sequence,
      event: { type: 'AgentMessaged', agentName: 'Mara', message: { text: 'On its way.' } },
    });
    await mara.agent.disconnect({ conversationId });
    expect(await mara.agent.inbox()).toMatchObject({ status: { load: 0 }, rows: [{ group: 'ended' }] });
  });

  it('says a thing once, however often it is sent', async () => {
    const { mara, conversationId } = await connected();
    const answer = answerTo(conversationId, 'On its way.');
    const sent = await Promise.all([mara.agent.answer(answer), mara.agent.answer(answer)]);
    expect(sent).toContainEqual(await mara.agent.answer(answer));
    expect(new Set(sent.map(({ sequence }) => sequence)).size).toBe(1);
    const { entries } = await mara.agent.thread({ conversationId });
    expect(entries.filter(({ event }) => event.type === 'AgentMessaged')).toHaveLength(1);
  });

  it('is told what has become of a message whose answer was lost, and nobody else is', async () => {
    const { mara, as, conversationId } = await connected();
    const answer = answerTo(conversationId, 'On its way.');
    const { clientMessageId } = answer;
    const isStored = (audience: 'guest' | 'colleagues') => mara.agent.isStored({ clientMessageId, audience });
    expect(await isStored('guest')).toBe(false);
    await mara.agent.answer(answer);
    expect(await isStored('guest')).toBe(true);
    expect(await isStored('colleagues')).toBe(false);
    await mara.agent.note({ conversationId, clientMessageId, text: 'Looked it up' });
    expect(await isStored('colleagues')).toBe(true);
    await mara.agent.disconnect({ conversationId });
    expect(await isStored('guest')).toBe(true);
    const jonas = await as(SHOP.jonas);
    expect(await jonas.agent.isStored({ clientMessageId, audience: 'guest' })).toBe(false);
  });

  it('notes something once, which is no answer, and not where a colleague has the conversation', async () => {
    const { as, mara, conversationId } = await connected();
    const before = (await mara.agent.thread({ conversationId })).row;
    const note = { conversationId, clientMessageId: crypto.randomUUID(), text: 'Is a dealer' };
    const { sequence } = await mara.agent.note(note);
    expect(await mara.agent.note(note)).toEqual({ sequence });
    const { row, entries } = await mara.agent.thread({ conversationId });
    expect(entries.at(-1)).toMatchObject({ sequence, event: { type: 'Noted', byName: 'Mara', text: 'Is a dealer' } });
    expect(row).toEqual({ ...before, sequence, lastAt: row.lastAt });
    const { agent } = await as(SHOP.jonas);
    expect(await refusalOf(agent.note(note))).toEqual({ refusal: 'notYourConversation' });
  });

  it('can do nothing in a conversation that is a colleague’s', async () => {
    const { as, conversationId } = await connected();
    const { agent } = await as(SHOP.jonas);
    expect(await refusalOf(agent.thread({ conversationId }))).toEqual({ refusal: 'notYourConversation' });
    expect(await refusalOf(agent.answer(answerTo(conversationId, 'Mine')))).toEqual({ refusal: 'notYourConversation' });
    expect(await refusalOf(agent.disconnect({ conversationId }))).toEqual({ refusal: 'notYourConversation' });
    expect(await refusalOf(agent.accept({ conversationId }))).toEqual({ refusal: 'notOffered' });
    expect(await refusalOf(agent.decline({ conversationId }))).toEqual({ refusal: 'notOffered' });
    const file = { conversationId, fileName: 'a.png', fileType: 'image/png', fileSize: 1 };
    expect(await refusalOf(agent.announceUpload(file))).toEqual({ refusal: 'notYourConversation' });
  });

  it('lets an offer pass to a colleague', async () => {
    const { as, house, mara, session, conversationId } = await ringing();
    const jonas = await as(SHOP.jonas);
    await jonas.agent.setRoutingStatus({ status: 'onQueue' });
    await mara.agent.decline({ conversationId });
    await house.route();
    expect(await house.current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.jonas });
  });

  it('says what they are doing, and what rings at them goes on at once', async () => {
    const { as, house, mara, session } = await ringing();
    const jonas = await as(SHOP.jonas);
    await jonas.agent.setRoutingStatus({ status: 'onQueue' });
    await mara.agent.setPresence({ presence: 'meal' });
    expect((await mara.agent.inbox()).status).toMatchObject({ presence: 'meal', routingStatus: 'offQueue' });
    await house.route();
    expect(await house.current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.jonas });
    await jonas.agent.setPresence({ presence: 'available' });
    expect(await house.current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.jonas });
  });

  it('can’t say that they are offline', async () => {
    const { mara } = await ringing();
    // @ts-expect-error Offline is no presence to choose.
    await expect(mara.agent.setPresence({ presence: 'offline' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('gets files with addresses that the gateway will serve for a while', async () => {
    const { mara, house, conversationId } = await connected();
    const file = { conversationId, fileName: 'parcel.png', fileType: 'image/png', fileSize: 900 };
    const announced = await mara.agent.announceUpload(file);
    const now = house.ports.clock();
    const path = (url: string) => url.slice(GATEWAY_URL.length);
    expect(announced.url).toContain(`${GATEWAY_URL}/uploads/${announced.id}?`);
    expect(checkLink(AUTH_SECRET, path(announced.url), now)).toBe('valid');
    expect(checkLink(AUTH_SECRET, path(announced.url), now + 10 * 60_000)).toBe('expired');

    const stored = { mime: 'image/png', size: 900, width: 10, height: 10 };
    await house.ports.attachments.settle(announced.id, { status: 'stored', file: stored });
    await mara.agent.answer({ ...answerTo(conversationId, ''), attachmentIds: [announced.id] });
    const { entries } = await mara.agent.thread({ conversationId });
    const { url } = await mara.agent.attachmentUrl({ conversationId, attachmentId: announced.id });
    expect(entries.at(-1)).toMatchObject({
      event: { message: { attachments: [{ id: announced.id, ...stored, url }] } },
    });
    expect(checkLink(AUTH_SECRET, path(url), now + 60 * 60_000)).toBe('valid');
    expect(checkLink(AUTH_SECRET, path(url), now + 2 * 60 * 60_000)).toBe('expired');
  });

  it('hears of everything live, in order, each entry once', async () => {
    const { as, mara, house, session, conversationId } = await connected();
    const stop = new AbortController();
    const news = (await (await as(SHOP.mara, stop.signal)).agent.news())[Symbol.asyncIterator]();
    expect((await news.next()).value).toMatchObject({
      type: 'inbox',
      inbox: { rows: [{ conversationId, group: 'connected' }] },
    });
    await house.say(session, 'And my other parcel?');
    await mara.agent.answer(answerTo(conversationId, 'That too.'));
    const heard: unknown[] = [];
    while (heard.length < 2) {
      const { value } = await news.next();
      if (value?.type === 'conversation')
        heard.push(...value.entries.map(({ event }) => 'message' in event && event.message.text));
    }
    expect(heard).toEqual(['And my other parcel?', 'That too.']);
    stop.abort();
    expect(await news.next()).toEqual({ done: true, value: undefined });
  });

  it('gets a ticket that names them, for the gateway', async () => {
    const { mara, house } = await ringing();
    const { ticket, gatewayUrl } = await mara.session.ticket();
    expect(await readTicket(AUTH_SECRET, ticket, house.ports.clock())).toEqual(firstSession(SHOP.mara));
    expect(gatewayUrl).toBe(GATEWAY_URL);
  });
});
