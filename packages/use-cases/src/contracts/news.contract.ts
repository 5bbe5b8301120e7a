import { afterEach, beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { News } from '../ports/news.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { MONDAY, message, newSession, offer, start, stored, waiting } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

/** What every line of news keeps to. */
export function describeNews(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let ports: StorePorts;
  let heard: News[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    world = await makeWorld();
    ports = world.first;
    await furnishShop(ports);
    heard = [];
    stop = await world.second.bus.subscribe((news) => heard.push(...news));
  });
  afterEach(() => stop());

  const hears = (news: Partial<News>) => expect.poll(() => heard).toContainEqual(expect.objectContaining(news));

  it('tells of a conversation, to the session and to the agents and queues concerned', async () => {
    const state = await waiting(ports);
    const { conversationId, sessionId, sequence } = state;
    await hears({ type: 'conversation', conversationId, sessionId, sequence, agentIds: [], queueIds: [SHOP.queue] });
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    const offered = await stored(ports.log, offer(state, SHOP.mara));
    await hears({
      type: 'conversation',
      conversationId,
      sequence: offered.sequence,
      agentIds: [SHOP.mara],
      queueIds: [SHOP.queue],
    });
  });

  it('tells nothing of what was refused', async () => {
    const state = await waiting(ports);
    const appended = await ports.log.append([{ ...message(state), expected: 1 }, offer(state, SHOP.jonas)]);
    expect(appended.map(({ type }) => type)).toEqual(['conflict', 'noSeat']);
    await stored(ports.log, message(state));
    await hears({ type: 'conversation', conversationId: state.conversationId, sequence: state.sequence + 1 });
    expect(heard.filter((news) => news.type === 'conversation' && news.agentIds.includes(SHOP.jonas))).toEqual([]);
  });

  it('tells only what can be read by then', async () => {
    const behind: string[] = [];
    const reads: Promise<void>[] = [];
    const stopReading = await world.second.bus.subscribe((news) => {
      for (const item of news) if (item.type === 'conversation') reads.push(check(item.conversationId, item.sequence));
    });
    async function check(conversationId: string, sequence: number): Promise<void> {
      const state = (await world.second.log.load([conversationId])).get(conversationId);
      if ((state?.sequence ?? 0) < sequence) behind.push(conversationId);
    }
    const states = await Promise.all(Array.from({ length: 20 }, () => waiting(ports)));
    for (const { conversationId } of states) await hears({ type: 'conversation', conversationId });
    await Promise.all(reads);
    await stopReading();
    expect(behind).toEqual([]);
  });

  it('steps over nothing when many write at once', async () => {
    const sessions = await Promise.all(Array.from({ length: 40 }, () => newSession(ports.sessions)));
    const begun = sessions.map((sessionId) => start(sessionId));
    await Promise.all(
      begun.map((append, index) => (index % 2 === 0 ? world.first : world.second).log.append([append])),
    );
    const told = () => new Set(heard.flatMap((news) => (news.type === 'conversation' ? [news.conversationId] : [])));
    await expect.poll(told).toEqual(new Set(begun.map(({ conversationId }) => conversationId)));
  });

  it('tells the agents concerned that something was delivered, and only when it moved', async () => {
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    const { conversationId } = await stored(ports.log, offer(await waiting(ports), SHOP.mara));
    await ports.receipts.advance([{ conversationId, delivered: 3 }]);
    await ports.receipts.advance([{ conversationId, delivered: 2 }]);
    await ports.receipts.advance([{ conversationId, delivered: 4 }]);
    await hears({ type: 'receipt', conversationId, delivered: 4, agentIds: [SHOP.mara] });
    const marks = heard.flatMap((news) => (news.type === 'receipt' ? [news.delivered] : []));
    expect([...new Set(marks)]).toEqual([3, 4]);
  });

  it('tells of agents, uploads and settings', async () => {
    heard.length = 0;
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await hears({ type: 'agent', agentId: SHOP.mara });
    await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
    await hears({ type: 'agent', agentId: SHOP.jonas });
    const gatewayId = crypto.randomUUID();
    const comes = () => ports.agents.noteSeen(gatewayId, [SHOP.mara, SHOP.jonas]);
    await comes();
    await ports.agents.noteLeft(gatewayId, [SHOP.mara]);
    heard.length = 0;
    await comes();
    await comes();
    await hears({ type: 'agent', agentId: SHOP.mara });
    const [id, sessionId] = [crypto.randomUUID(), crypto.randomUUID()];
    await ports.attachments.announce({
      id,
      uploader: { type: 'guest', sessionId },
      fileName: 'a.png',
      announcedAt: MONDAY,
      expected: { types: ['*/*'], maxBytes: 10 },
    });
    await ports.attachments.settle(id, { status: 'refused', refusal: 'empty' });
    await hears({ type: 'upload', sessionId, attachmentId: id });
    expect(heard.filter(({ type }) => type === 'agent')).toEqual([{ type: 'agent', agentId: SHOP.mara }]);
    await ports.companyWrites.setLicences([]);
    await hears({ type: 'settings' });
  });

  it('passes on who is typing or looking, to those who listen now and nobody later', async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
    const other: News[] = [];
    const leave = await world.first.bus.subscribe((news) => other.push(...news));
    for (const conversationId of ids) ports.hints.tell({ type: 'guestTyping', conversationId, agentIds: [SHOP.mara] });
    ports.hints.tell({ type: 'agentTyping', conversationId: ids[0], sessionId: ids[1], at: MONDAY });
    ports.hints.tell({ type: 'looking', conversationId: ids[0], personId: SHOP.jonas, gone: true });
    const told = [
      ...ids.map((conversationId) => ({ type: 'guestTyping', conversationId, agentIds: [SHOP.mara] })),
      { type: 'agentTyping', conversationId: ids[0], sessionId: ids[1], at: MONDAY },
      { type: 'looking', conversationId: ids[0], personId: SHOP.jonas, gone: true },
    ];
    const typing = (news: readonly News[]) =>
      news.filter(({ type }) => type === 'guestTyping' || type === 'agentTyping' || type === 'looking');
    await expect.poll(() => typing(heard)).toEqual(told);
    await expect.poll(() => typing(other)).toEqual(told);
    await leave();
    const late: News[] = [];
    const stopLate = await world.second.bus.subscribe((news) => late.push(...news));
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await expect.poll(() => late).toContainEqual({ type: 'agent', agentId: SHOP.mara });
    await stopLate();
    expect(typing(late)).toEqual([]);
  });

  it('tells every subscriber, until they leave', async () => {
    const other: News[] = [];
    const leave = await world.second.bus.subscribe((news) => other.push(...news));
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
    await hears({ type: 'agent', agentId: SHOP.mara });
    expect(other).toContainEqual({ type: 'agent', agentId: SHOP.mara });
    await leave();
    await ports.agents.setRoutingStatus(SHOP.jonas, 'onQueue', MONDAY);
    await hears({ type: 'agent', agentId: SHOP.jonas });
    expect(other).not.toContainEqual({ type: 'agent', agentId: SHOP.jonas });
  });
}
