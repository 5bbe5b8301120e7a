import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { expect, test } from 'vitest';
import { openApi, refusalOf } from './api.test-kit.ts';

const VIEW = 'conversation:webmessaging:view';
const MONITOR = 'conversation:message:monitor';

/** Jonas has talked with two guests; the first of them is back, with Mara. */
async function openPast({ whisper }: { readonly whisper?: string } = {}) {
  const api = await openApi();
  const { house } = api;
  async function talk(token: string, words: string, agentId: string): Promise<string> {
    const session = await house.guest(token);
    await house.onQueue(agentId);
    await house.say(session, words);
    await house.route();
    const { conversationId } = await house.current(session);
    await house.accept(agentId, conversationId);
    await house.offQueue(agentId);
    return conversationId;
  }
  const pastId = await talk('first', 'My chair is broken', SHOP.jonas);
  if (whisper !== undefined) {
    const { supervisor } = await api.asWith([MONITOR, 'conversation:message:coach']);
    await supervisor.whisper({ conversationId: pastId, text: whisper });
  }
  await house.answer(SHOP.jonas, pastId, 'A new one is on its way');
  await house.disconnect(SHOP.jonas, pastId);
  await house.ports.conversations.execute({ conversationId: pastId, command: () => ({ type: 'supersede' }) });
  const foreignId = await talk('second', 'What do you sell?', SHOP.jonas);
  await house.disconnect(SHOP.jonas, foreignId);
  const conversationId = await talk('first', 'Hello again', SHOP.mara);
  return { ...api, conversationId, pastId, foreignId };
}

test('the agent who has the conversation sees what its guest has talked about, and reads it', async () => {
  const { asWith, conversationId, pastId } = await openPast();
  const { history } = await asWith([VIEW], SHOP.mara);
  const { rows, next } = await history.earlier({ conversationId });
  expect(rows).toMatchObject([
    { conversationId: pastId, agents: [{ agentId: SHOP.jonas }], lastWords: { text: 'A new one is on its way' } },
  ]);
  expect(next).toBeUndefined();
  const { entries, row, more } = await history.thread({ conversationId: pastId, besideId: conversationId });
  expect(row).toMatchObject({ conversationId: pastId, status: 'ended' });
  expect(entries.map(({ event }) => event.type)).toEqual(expect.arrayContaining(['GuestMessaged', 'AgentMessaged']));
  expect(more).toBe(false);
  const [first] = (await history.thread({ conversationId: pastId, besideId: conversationId, before: 2 })).entries;
  expect(first).toMatchObject({ sequence: 1 });
});

test('an agent is refused what is no matter of theirs, whatever they name', async () => {
  const { asWith, house, conversationId, pastId, foreignId } = await openPast();
  const mara = await asWith([VIEW], SHOP.mara);
  const somebody = await asWith([VIEW]);
  const none = crypto.randomUUID();
  const attempts = [
    () => somebody.history.earlier({ conversationId }),
    () => mara.history.earlier({ conversationId: pastId }),
    () => mara.history.earlier({ conversationId: none }),
    () => somebody.history.thread({ conversationId: pastId, besideId: conversationId }),
    () => mara.history.thread({ conversationId: pastId }),
    () => mara.history.thread({ conversationId: foreignId, besideId: conversationId }),
    () => mara.history.thread({ conversationId: none, besideId: conversationId }),
  ];
  for (const attempt of attempts) expect(await refusalOf(attempt())).toEqual({ refusal: 'notYourConversation' });
  await house.disconnect(SHOP.mara, conversationId);
  expect(await refusalOf(mara.history.thread({ conversationId: pastId, besideId: conversationId }))).toEqual({
    refusal: 'notYourConversation',
  });
});

test('who may read along reads any, and the past of any guest', async () => {
  const { asWith, conversationId, pastId, foreignId } = await openPast();
  const { history } = await asWith([VIEW, MONITOR]);
  expect((await history.earlier({ conversationId })).rows).toHaveLength(1);
  expect((await history.thread({ conversationId: foreignId })).entries).not.toHaveLength(0);
  expect((await history.thread({ conversationId: pastId })).row.guestName).toMatch(/^Guest /);
});

test('what was whispered to a colleague has a place without words', async () => {
  const { asWith, conversationId, pastId } = await openPast({ whisper: 'Refund it' });
  const typesFor = async ({ history }: Awaited<ReturnType<typeof asWith>>) => {
    const { entries } = await history.thread({ conversationId: pastId, besideId: conversationId });
    return entries.map(({ event }) => event.type);
  };
  const [hers, supervisors] = [
    await typesFor(await asWith([VIEW], SHOP.mara)),
    await typesFor(await asWith([VIEW, MONITOR])),
  ];
  const place = supervisors.indexOf('Whispered');
  expect(place).toBeGreaterThan(0);
  expect(hers[place]).toBe('Hidden');
});

test('an agent finds what was said in the conversations they have had, and reads on from there', async () => {
  const { asWith, pastId, conversationId } = await openPast();
  const jonas = await asWith([VIEW], SHOP.jonas);
  const { found } = await jonas.history.search({ query: 'CHAIR broken' });
  expect(found).toMatchObject([{ conversationId: pastId, guestName: expect.stringMatching(/^Guest /) }]);
  expect(found[0]?.excerpt).toContainEqual({ text: 'broken', isMatch: true });
  expect((await jonas.history.thread({ conversationId: pastId })).entries).not.toHaveLength(0);
  expect((await jonas.history.search({ query: 'hello again' })).found).toEqual([]);
  expect(await refusalOf(jonas.history.thread({ conversationId }))).toEqual({ refusal: 'notYourConversation' });
  const mara = await asWith([VIEW], SHOP.mara);
  expect((await mara.history.search({ query: 'chair' })).found).toEqual([]);
  expect((await mara.history.search({ query: '%' })).found).toEqual([]);
});

test('what was said after their leg is neither found nor read', async () => {
  const { asWith, house, conversationId } = await openPast();
  const lena = await asWith(['conversation:message:pull', VIEW], SHOP.jonas);
  await lena.supervisor.takeOver({ conversationId });
  await house.answer(SHOP.jonas, conversationId, 'A secret for you');
  const mara = await asWith([VIEW], SHOP.mara);
  expect((await mara.history.search({ query: 'secret' })).found).toEqual([]);
  expect((await lena.history.search({ query: 'secret' })).found).toHaveLength(1);
  expect((await mara.history.search({ query: 'hello' })).found).toHaveLength(1);
  const { entries } = await mara.history.thread({ conversationId });
  expect(entries.map(({ event }) => event.type).slice(-2)).toEqual(['TakenOver', 'Hidden']);
});
