import { overSince } from '@rejoin/core/conversation/over-since';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { EARLIER_MARKS } from '@rejoin/core/history/earlier-row';
import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { beforeEach, describe, expect, it } from 'vitest';
import { furnishShop, SHOP, SHOP_DEPLOYMENT } from '../memory/furnish-shop.ts';
import type { OverPlace } from '../ports/guest-history.ts';
import type { StorePorts } from '../ports/store-ports.ts';
import { connected, disconnect, MONDAY, newSession, start, stored, supersede } from './talk.ts';
import type { MakeWorld } from './world.ts';

const OTHER_SITE = '5f000000-0000-4000-8000-000000000003';
const NONE = '00000000-0000-4000-8000-000000000000';
const PAGE = { except: NONE, limit: 10 };

/** What every store keeps to in what it tells of a guest's past. */
export function describeGuestHistory(makeWorld: MakeWorld): void {
  let ports: StorePorts;
  beforeEach(async () => {
    ports = (await makeWorld()).first;
    await furnishShop(ports);
    await ports.deployments.add({ ...SHOP_DEPLOYMENT, id: OTHER_SITE, name: 'Other' }, 0);
    await ports.agents.setRoutingStatus(SHOP.mara, 'onQueue', MONDAY);
  });

  const over = async (sessionId: string, page: Partial<Parameters<StorePorts['history']['over']>[1]> = {}) =>
    (await ports.history.over(sessionId, { ...PAGE, ...page })).map(({ conversationId }) => conversationId);

  /** A conversation that was over a second after it began. */
  async function past(sessionId: string, at = MONDAY): Promise<ConversationState> {
    const begun = await stored(ports.log, start(sessionId, { at }));
    return stored(ports.log, supersede(begun, { at: at + 1000 }));
  }

  async function sessionOf(subject: string, deploymentId: string = SHOP.deployment): Promise<string> {
    const [id, durationSeconds] = [crypto.randomUUID(), SESSION_SECONDS.default];
    await ports.sessions.open({ id, tokenHash: `hash of ${id}`, deploymentId, durationSeconds, at: MONDAY });
    const { guest } = await ports.signIns.begin({
      id: crypto.randomUUID(),
      person: { issuer: 'https://id.shop.example', subject, profile: { name: subject } },
      newIdentityId: crypto.randomUUID(),
      providerId: NONE,
      deploymentId,
      at: MONDAY,
      expiresAt: MONDAY + 1000,
    });
    await ports.sessions.bind({ sessionId: id, identityId: guest.identityId });
    return id;
  }

  describe('what is over', () => {
    it('is what the session has talked about before, the newest first, and not what goes on', async () => {
      const sessionId = await newSession(ports.sessions);
      const first = await past(sessionId);
      const second = await past(sessionId, MONDAY + 5000);
      await stored(ports.log, start(sessionId, { at: MONDAY + 9000 }));
      await past(await newSession(ports.sessions));
      expect(await over(sessionId)).toEqual([second.conversationId, first.conversationId]);
      expect(await over(sessionId, { except: second.conversationId })).toEqual([first.conversationId]);
      expect(await ports.history.over(sessionId, { ...PAGE, limit: 1 })).toEqual([second]);
    });

    it('counts a leg that an agent has ended', async () => {
      const talk = await connected(ports, SHOP.mara);
      expect(await over(talk.sessionId)).toEqual([]);
      await stored(ports.log, disconnect(talk, SHOP.mara));
      expect(await over(talk.sessionId)).toEqual([talk.conversationId]);
    });

    it('comes page by page, each once, also what ended at the same moment', async () => {
      const here = await sessionOf('ada');
      const there = await sessionOf('ada', OTHER_SITE);
      const states = [await past(here), await past(here), await past(there), await past(there, MONDAY + 5000)];
      const seen: string[] = [];
      let after: OverPlace | undefined;
      do {
        const [next] = await ports.history.over(here, { ...PAGE, limit: 1, ...(after === undefined ? {} : { after }) });
        after = next && { at: overSince(next) ?? 0, conversationId: next.conversationId };
        if (after !== undefined) seen.push(after.conversationId);
      } while (after !== undefined);
      expect(seen).toHaveLength(4);
      expect(new Set(seen)).toEqual(new Set(states.map(({ conversationId }) => conversationId)));
      expect(await over(here)).toEqual(seen);
    });

    it('follows a person who has signed in from one site to the other, and nobody else', async () => {
      const [here, there] = [await sessionOf('ada'), await sessionOf('ada', OTHER_SITE)];
      const [hers, elsewhere] = [await past(here), await past(there, MONDAY + 5000)];
      const another = await sessionOf('bob');
      const his = await past(another);
      expect(await over(here)).toEqual([elsewhere.conversationId, hers.conversationId]);
      expect(await over(another)).toEqual([his.conversationId]);
      expect(await ports.history.isSameGuest(here, there)).toBe(true);
      expect(await ports.history.isSameGuest(here, here)).toBe(true);
      expect(await ports.history.isSameGuest(here, another)).toBe(false);
    });

    it('is nothing for guests who have no name and no session in common', async () => {
      const [one, other] = [await newSession(ports.sessions), await newSession(ports.sessions)];
      await past(one);
      expect(await over(other)).toEqual([]);
      expect(await ports.history.isSameGuest(one, other)).toBe(false);
      expect(await ports.history.isSameGuest(one, 'no id')).toBe(false);
      expect(await over('no id')).toEqual([]);
    });
  });

  it('tells of the marks of conversations: only entries of the types that are asked for, oldest first', async () => {
    const talk = await connected(ports, SHOP.mara);
    const marks = await ports.history.marks([talk.conversationId, NONE, 'no id'], EARLIER_MARKS);
    expect([...marks.keys()]).toEqual([talk.conversationId]);
    const found = marks.get(talk.conversationId) ?? [];
    expect(found.map(({ event }) => event.type)).toEqual(['Started', 'Accepted']);
    expect(found[1]).toMatchObject({ sequence: talk.sequence, at: talk.lastAt, event: { agentId: SHOP.mara } });
  });
}
