import { goingOn, guestDataEntry } from '@rejoin/core/guest-data/held';
import { fileRetentionEntry, retentionEntry } from '@rejoin/core/guest-data/retention';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { beforeEach, describe, expect, it } from 'vitest';
import { eraseGuest } from '../guest-data/erase-guest.ts';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import type { News } from '../ports/news.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, decided, disconnect, FACTS, join, MONDAY, newSession, start, stored, supersede } from './talk.ts';
import type { MakeWorld } from './world.ts';

const OTHER_SITE = '5f000000-0000-4000-8000-000000000003';
const NONE = '00000000-0000-4000-8000-000000000000';
const VERA = { type: 'person', id: SHOP.ines, name: 'Vera' } as const;

/** What every store keeps to that is asked for a guest's data. */
export function describeGuestData(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  let other: StorePorts;
  beforeEach(async () => {
    ({ first: ports, second: other } = await makeWorld());
    await furnishShop(ports);
    await ports.deployments.add({ ...SHOP_DEPLOYMENT, id: OTHER_SITE, name: 'Other' }, 0);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  });

  const erase = (sessionId: string) =>
    eraseGuest({ guestData: ports.guestData, clock: () => MONDAY }, { sessionId, by: VERA });
  const foundBy = async (words: string) =>
    (await ports.guestData.find(words, 10)).map(({ sessionId, held }) => [sessionId, held.conversations]);

  async function sessionOf(subject: string, deploymentId: string = SHOP.deployment): Promise<string> {
    const [id, durationSeconds] = [crypto.randomUUID(), SESSION_SECONDS.default];
    await ports.sessions.open({ id, tokenHash: `hash of ${id}`, deploymentId, durationSeconds, at: MONDAY });
    const profile = { name: `${subject} Lovelace`, email: `${subject}@guests.example` };
    const { guest } = await ports.signIns.begin({
      id: crypto.randomUUID(),
      person: { issuer: 'https://id.shop.example', subject, profile },
      newIdentityId: crypto.randomUUID(),
      providerId: NONE,
      deploymentId,
      at: MONDAY,
      expiresAt: MONDAY + 1000,
    });
    await ports.sessions.bind({ sessionId: id, identityId: guest.identityId });
    return id;
  }

  async function over(at = MONDAY) {
    return stored(ports.log, disconnect(await connected(ports, SHOP.mara, { at }), SHOP.mara, { at: at + 1000 }));
  }

  describe('a guest', () => {
    it.each(['ada lovelace', 'LOVELACE', 'ada@guests', 'ada'])(
      'is found by what their provider says: %s',
      async (words) => {
        const sessionId = await sessionOf('ada');
        await newSession(ports.sessions);
        expect(await foundBy(words)).toEqual([[sessionId, 0]]);
      },
    );

    it('is found by what their page says, by what they are called and by ids', async () => {
      const sessionId = await newSession(ports.sessions);
      const { conversationId } = await stored(ports.log, join(sessionId));
      await stored(ports.log, start(await newSession(ports.sessions)));
      for (const words of ['pro', `guest ${sessionId.slice(-4)}`, sessionId.toUpperCase(), conversationId])
        expect(await foundBy(words)).toEqual([[sessionId, 1]]);
      for (const words of ['pro%', 'p_o', 'pro\\', 'nobody']) expect(await foundBy(words)).toEqual([]);
    });

    it('is found by what is said of them last, and no longer by what was said before', async () => {
      const sessionId = await sessionOf('ada');
      const begun = await stored(ports.log, join(sessionId));
      const said = { text: 'Hello', attachments: [], customAttributes: { plan: 'Basic' } };
      await stored(ports.log, decided(begun, { type: 'message', message: said, facts: FACTS }, {}));
      expect(await foundBy('basic')).toEqual([[sessionId, 1]]);
      expect(await foundBy('pro')).toEqual([]);
      expect(await foundBy('ada@guests')).toEqual([[sessionId, 1]]);
    });

    it('who has signed in on two sites is one', async () => {
      const [here, there] = [await sessionOf('ada'), await sessionOf('ada', OTHER_SITE)];
      await stored(ports.log, start(there, { at: MONDAY + 5000 }));
      expect(await foundBy('ada')).toEqual([[there, 1]]);
      const read = await ports.guestData.read(here);
      expect(read?.sessions.map(({ id }) => id).sort()).toEqual([here, there].sort());
      expect(read?.identity).toMatchObject({ subject: 'ada', email: 'ada@guests.example' });
    });

    it('with many sessions takes the place of one, and of nobody else', async () => {
      const bob = await sessionOf('bob');
      const [here, there] = [await sessionOf('ada'), await sessionOf('ada', OTHER_SITE)];
      await stored(ports.log, start(here, { at: MONDAY + 4000 }));
      await stored(ports.log, start(there, { at: MONDAY + 5000 }));
      const found = await ports.guestData.find('guests.example', 2);
      expect(found.map(({ sessionId }) => sessionId)).toEqual([there, bob]);
    });

    it('is read with everything that was said', async () => {
      const talk = await over();
      const read = await ports.guestData.read(talk.sessionId);
      const { entries, state } = read?.conversations[0] ?? {};
      expect(state).toEqual(talk);
      expect(entries?.map(({ sequence }) => sequence)).toEqual(entries?.map((_, index) => index + 1));
      expect(read?.held).toMatchObject({ conversations: 1, messages: 2, files: 0, lastAt: talk.lastAt });
      expect(await ports.guestData.read(NONE)).toBeUndefined();
      expect(await ports.guestData.read('no id')).toBeUndefined();
    });
  });

  describe('erasing', () => {
    it('takes all of the guest and nothing of anybody else, and can be done once', async () => {
      const [talk, another] = [await over(), await over()];
      expect(await erase(talk.sessionId)).toMatchObject({ type: 'erased', held: { conversations: 1, messages: 2 } });
      expect(await ports.sessions.find(talk.sessionId)).toBeUndefined();
      expect((await ports.log.load([talk.conversationId, another.conversationId])).size).toBe(1);
      expect(await ports.log.readBack(talk.conversationId, { limit: 10 })).toEqual([]);
      expect(await ports.guestData.read(another.sessionId)).toBeDefined();
      expect(await erase(talk.sessionId)).toEqual({ type: 'refused', refusal: 'guestNotFound' });
    });

    it('takes a person with all their sessions and sign-ins', async () => {
      const [here, there, bob] = [await sessionOf('ada'), await sessionOf('ada', OTHER_SITE), await sessionOf('bob')];
      await erase(here);
      expect(await ports.sessions.find(there)).toBeUndefined();
      expect(await foundBy('ada')).toEqual([]);
      expect(await foundBy('bob')).toEqual([[bob, 0]]);
    });

    it('does nothing while an agent has one of the conversations or somebody waits', async () => {
      const talk = await connected(ports, SHOP.mara);
      const waits = await stored(ports.log, start(await newSession(ports.sessions)));
      expect(goingOn([talk, waits])).toHaveLength(2);
      for (const { sessionId, conversationId } of [talk, waits]) {
        expect(await erase(sessionId)).toEqual({ type: 'refused', refusal: 'conversationsGoOn' });
        expect((await ports.log.load([conversationId])).size).toBe(1);
      }
    });

    it('hides files at once, and leaves their bytes to the next sweep', async () => {
      const talk = await over();
      const id = crypto.randomUUID();
      const uploader = { type: 'guest', sessionId: talk.sessionId } as const;
      const expected = { types: ['*/*'], maxBytes: 10 };
      await ports.attachments.announce({ id, uploader, fileName: 'passport.png', announcedAt: MONDAY, expected });
      await ports.attachments.settle(id, { status: 'stored', file: { mime: 'image/png', size: 3 } });
      expect(await erase(talk.sessionId)).toMatchObject({ held: { files: 1 } });
      expect(await ports.attachments.find([id])).toEqual([]);
      const round = { at: MONDAY, limit: 10 };
      expect(await ports.attachments.discardOverdue({ unsentBefore: 0 }, round, fileRetentionEntry)).toEqual([id]);
    });

    it('is told to whoever follows, and stands in the audit log without what it was', async () => {
      const talk = await over();
      const heard: News[] = [];
      const stop = await other.bus.subscribe((news) => heard.push(...news));
      await erase(talk.sessionId);
      const { sessionId, conversationId } = talk;
      const news = { type: 'erased', sessionId, conversationIds: [conversationId], agentIds: [SHOP.mara] };
      const erased = () => heard.filter((item) => item.type === 'erased' && item.sessionId === sessionId);
      await expect.poll(erased).toEqual([news]);
      await stop();
      const [entry] = await other.audit.find({ kind: 'guest' }, { limit: 10 });
      expect(entry).toMatchObject({ by: VERA, action: 'erased', subjectId: sessionId, exists: false });
      expect(entry?.changes).toContainEqual({ path: ['conversations'], before: 1, after: 0 });
    });
  });

  describe('guests whose time is up', () => {
    const DAY_MS = 24 * 3_600_000;
    const due = (days: number, at: number) => ports.guestData.overdue({ days, at }, 10);

    it('are those of whom nothing was heard for so long, the oldest first, no more than asked for', async () => {
      const [later, first] = [await over(MONDAY + 5000), await over(MONDAY)];
      const end = first.lastAt + 10 * DAY_MS;
      expect(await due(10, end - 1)).toEqual([]);
      expect(await due(10, end)).toEqual([first.sessionId]);
      expect(await due(10, end + 5000)).toEqual([first.sessionId, later.sessionId]);
      expect(await ports.guestData.overdue({ days: 10, at: end + 5000 }, 1)).toEqual([first.sessionId]);
    });

    it('are none whose session lives longer', async () => {
      const { sessionId, lastAt } = await over();
      const end = lastAt + SESSION_SECONDS.default * 1000;
      expect(await due(1, end - 1)).toEqual([]);
      expect(await due(1, end)).toEqual([sessionId]);
    });

    it('are none whose conversation goes on, however long ago', async () => {
      await connected(ports, SHOP.mara);
      await stored(ports.log, start(await newSession(ports.sessions)));
      expect(await due(1, MONDAY + 5000 * DAY_MS)).toEqual([]);
    });

    it('are one for all sessions of a person, once the last of them is over', async () => {
      const [here, there] = [await sessionOf('ada'), await sessionOf('ada', OTHER_SITE)];
      const { lastAt } = await over();
      await ports.sessions.renew(there, { durationSeconds: SESSION_SECONDS.default, at: MONDAY + 2 * DAY_MS });
      expect(await due(10, lastAt + 10 * DAY_MS)).not.toContain(here);
      const ids = await due(10, MONDAY + 12 * DAY_MS);
      expect(ids.filter((id) => id === here || id === there)).toHaveLength(1);
    });

    it('are as old as the latest that was heard on any of their sessions', async () => {
      const [here, there] = [await sessionOf('ada'), await sessionOf('ada', OTHER_SITE)];
      await stored(ports.log, supersede(await stored(ports.log, start(here))));
      const at = MONDAY + 2 * DAY_MS;
      await ports.sessions.renew(there, { durationSeconds: SESSION_SECONDS.default, at });
      const { sessionId } = await over(MONDAY + DAY_MS);
      expect((await due(10, at + 10 * DAY_MS)).indexOf(sessionId)).toBe(0);
      await erase(sessionId);
      const totals = { guests: 1, conversations: 1, files: 0, oldestAt: at };
      expect(await ports.guestData.overdueTotals({ days: 10, at: at + 10 * DAY_MS })).toEqual(totals);
    });

    it('are counted with what is held about them', async () => {
      const at = MONDAY + 20 * DAY_MS;
      const none = { guests: 0, conversations: 0, files: 0 };
      expect(await ports.guestData.overdueTotals({ days: 10, at })).toEqual(none);
      const { lastAt } = await over();
      await over(MONDAY + 5000);
      await connected(ports, SHOP.mara);
      const totals = { guests: 2, conversations: 2, files: 0, oldestAt: lastAt };
      expect(await ports.guestData.overdueTotals({ days: 10, at })).toEqual(totals);
      expect(await ports.guestData.overdueTotals({ days: 30, at })).toEqual(none);
    });
  });

  it('keeps one entry of many who were erased without one each', async () => {
    const { sessionId } = await over();
    const judge = () => ({ type: 'erase' }) as const;
    expect(await ports.guestData.erase(sessionId, MONDAY, judge)).toEqual({ type: 'erase' });
    expect(await ports.audit.find({ kind: 'guest' }, { limit: 10 })).toEqual([]);
    await ports.guestData.note(retentionEntry([{ conversations: 1, messages: 2, files: 0 }]));
    const entries = await other.audit.find({ kind: 'guest' }, { limit: 10 });
    expect(entries).toMatchObject([{ by: { type: 'operator' }, subjectName: '1 guest', action: 'erased' }]);
  });

  it('keeps an entry of what was exported', async () => {
    const held = { conversations: 1, messages: 2, files: 0 };
    await ports.guestData.note(guestDataEntry({ by: VERA, sessionId: NONE, action: 'exported', held }));
    expect(await ports.audit.find({ kind: 'guest' }, { limit: 10 })).toMatchObject([{ action: 'exported', by: VERA }]);
  });
}
