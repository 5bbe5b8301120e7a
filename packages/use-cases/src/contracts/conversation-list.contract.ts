import type { ConversationState } from '@rejoin/core/conversation/state';
import { beforeEach, expect, it } from 'vitest';
import { furnishShop, SHOP } from '../memory/furnish-shop.ts';
import type { ListPlace, ListWanted } from '../ports/conversation-list.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, disconnect, MONDAY, newSession, start, stored, supersede } from './talk.ts';
import type { MakeWorld } from './world.ts';

const NONE = '00000000-0000-4000-8000-000000000000';
const WANTED: ListWanted = { interval: { from: MONDAY, to: MONDAY + 60_000 }, by: 'beginning', look: 10 };

/** What every store keeps to in the list of all conversations. */
export function describeConversationList(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  });

  const look = (wanted: Partial<ListWanted> = {}) => ports.list.look({ ...WANTED, ...wanted });
  const ids = async (wanted: Partial<ListWanted> = {}) =>
    (await look(wanted)).filter(({ fits }) => fits).map(({ conversationId }) => conversationId);
  const begun = async (at: number, sessionId?: string): Promise<ConversationState> =>
    stored(ports.log, start(sessionId ?? (await newSession(ports.sessions)), { at }));

  it('is by when they began, the newest first, within the interval', async () => {
    const [first, second] = [await begun(MONDAY), await begun(MONDAY + 5000)];
    await begun(MONDAY + 60_000);
    expect(await ids()).toEqual([second.conversationId, first.conversationId]);
    expect(await look({ look: 1 })).toEqual([{ at: MONDAY + 5000, conversationId: second.conversationId, fits: true }]);
    expect(await ids({ interval: { from: MONDAY + 1, to: MONDAY + 5000 } })).toEqual([]);
  });

  it('is by since when they have been over, without those that go on', async () => {
    const talk = await connected(ports, SHOP.mara);
    const gone = await begun(MONDAY);
    await stored(ports.log, supersede(gone, { at: MONDAY + 9000 }));
    expect(await ids({ by: 'end' })).toEqual([gone.conversationId]);
    await stored(ports.log, disconnect(talk, SHOP.mara, { at: MONDAY + 20_000 }));
    expect(await ids({ by: 'end' })).toEqual([talk.conversationId, gone.conversationId]);
  });

  it('comes page by page, each once, also what began at the same moment', async () => {
    for (let count = 0; count < 4; count += 1) await begun(MONDAY + 1000);
    const seen: string[] = [];
    let after: ListPlace | undefined;
    do {
      const [next] = await look({ look: 1, ...(after === undefined ? {} : { after }) });
      after = next;
      if (next !== undefined) seen.push(next.conversationId);
    } while (after !== undefined);
    expect(seen).toHaveLength(4);
    expect(await ids()).toEqual(seen);
  });

  it('tells which are of a queue or stand somewhere, and looks at no more than it is told to', async () => {
    const talk = await connected(ports, SHOP.mara);
    const waits = await begun(talk.lastAt + 1000);
    expect(await ids({ status: 'connected' })).toEqual([talk.conversationId]);
    expect(await ids({ queueId: SHOP.queue })).toEqual([waits.conversationId, talk.conversationId]);
    expect(await ids({ queueId: NONE })).toEqual([]);
    expect(await look({ status: 'connected', look: 1 })).toMatchObject([
      { conversationId: waits.conversationId, fits: false },
    ]);
    const over = await stored(ports.log, disconnect(talk, SHOP.mara));
    expect(await ids({ queueId: SHOP.queue, status: 'disconnected' })).toEqual([over.conversationId]);
  });

  it('is of one person who has signed in, and nobody else', async () => {
    const sessionId = await newSession(ports.sessions);
    const { guest } = await ports.signIns.begin({
      id: crypto.randomUUID(),
      person: { issuer: 'https://id.shop.example', subject: 'ada', profile: { name: 'Ada' } },
      newIdentityId: crypto.randomUUID(),
      providerId: NONE,
      deploymentId: SHOP.deployment,
      at: MONDAY,
      expiresAt: MONDAY + 1000,
    });
    await ports.sessions.bind({ sessionId, identityId: guest.identityId });
    const hers = await begun(MONDAY + 1000, sessionId);
    await begun(MONDAY + 2000);
    expect(await look({ subject: 'ada' })).toEqual([
      { at: MONDAY + 1000, conversationId: hers.conversationId, fits: true },
    ]);
    expect(await ids({ subject: 'bob' })).toEqual([]);
    await stored(ports.log, supersede(hers, { at: MONDAY + 9000 }));
    expect(await ids({ subject: 'ada', by: 'end' })).toEqual([hers.conversationId]);
  });
}
