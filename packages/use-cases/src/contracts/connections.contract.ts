import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConnectionNotes, RegisteredConnection } from '../ports/connection-register.ts';
import type { News } from '../ports/news.ts';
import { MONDAY } from './talk.ts';
import type { ContractWorld, MakeWorld } from './world.ts';

const HOUR = 3_600_000;

/** What every register of guests' connections keeps to. */
export function describeConnections(makeWorld: MakeWorld): void {
  let world: ContractWorld;
  let heard: News[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    world = await makeWorld();
    heard = [];
    stop = await world.second.bus.subscribe((news) => heard.push(...news));
  });
  afterEach(() => stop());

  const gateway = (on: 'first' | 'second') => {
    const gatewayId = crypto.randomUUID();
    const note = (notes: Partial<ConnectionNotes>) =>
      world[on].connections.note({
        ...{ gatewayId, anew: false, entered: [], left: [], most: 3, lapseMs: HOUR },
        ...notes,
      });
    return { gatewayId, note };
  };
  let made = 0;
  const connection = (sessionId: string): RegisteredConnection => {
    made += 1;
    return { id: crypto.randomUUID(), sessionId, since: MONDAY + made };
  };
  const closed = (sessionId: string) =>
    heard.filter(
      (news) => /^(connections|session)Closed$/.test(news.type) && 'sessionId' in news && news.sessionId === sessionId,
    );
  const standing = async (...connections: RegisteredConnection[]) => {
    const stand = await world.second.connections.standing(connections.map(({ id }) => id));
    return connections.map(({ id }) => stand.has(id));
  };

  it('the fourth connection of a session strikes out the oldest, whichever gateways they are at', async () => {
    const [one, other] = [gateway('first'), gateway('second')];
    const sessionId = crypto.randomUUID();
    const [a, b, c, d] = [connection(sessionId), connection(sessionId), connection(sessionId), connection(sessionId)];
    await one.note({ anew: true, entered: [a, connection(crypto.randomUUID())] });
    await other.note({ anew: true, entered: [c, b] });
    expect(closed(sessionId)).toEqual([]);
    await one.note({ entered: [d] });
    await expect
      .poll(() => closed(sessionId))
      .toEqual([{ type: 'connectionsClosed', sessionId, connectionIds: [a.id] }]);
    expect(await standing(a, b, c, d)).toEqual([false, true, true, true]);
  });

  it('gateways that enter connections of a session at once count each other’s', async () => {
    const gateways = [gateway('first'), gateway('second'), gateway('first'), gateway('second')];
    const sessionId = crypto.randomUUID();
    const connections = gateways.map(() => connection(sessionId));
    await Promise.all(
      gateways.map(({ note }, index) => note({ anew: true, entered: connections.slice(index, index + 1) })),
    );
    expect(await standing(...connections)).toEqual([false, true, true, true]);
  });

  it('what left counts no more, and what configures again is the newest', async () => {
    const { note } = gateway('first');
    const sessionId = crypto.randomUUID();
    const [a, b, c, d] = [connection(sessionId), connection(sessionId), connection(sessionId), connection(sessionId)];
    await note({ anew: true, entered: [a, b, c] });
    await note({ left: [b.id], entered: [{ ...a, since: d.since + 1 }, d] });
    expect(await standing(a, b, c, d)).toEqual([true, false, true, true]);
    await note({ entered: [connection(sessionId)] });
    expect(await standing(a, c, d)).toEqual([true, false, true]);
  });

  it('a gateway that was silent for too long is forgotten with its connections, and tells them again', async () => {
    const [dead, alive] = [gateway('first'), gateway('second')];
    const a = connection(crypto.randomUUID());
    await dead.note({ anew: true, entered: [a] });
    await alive.note({ anew: true, lapseMs: HOUR });
    expect(await standing(a)).toEqual([true]);
    await alive.note({ lapseMs: 0 });
    expect(await standing(a)).toEqual([false]);
    expect(await dead.note({ entered: [connection(a.sessionId)] })).toBe('forgotten');
    expect(await dead.note({ anew: true, entered: [a] })).toBe('noted');
    expect(await standing(a)).toEqual([true]);
    expect(closed(a.sessionId)).toEqual([]);
  });

  it('a gateway that closes takes its connections with it', async () => {
    const { gatewayId, note } = gateway('first');
    const a = connection(crypto.randomUUID());
    await note({ anew: true, entered: [a] });
    await world.first.connections.remove(gatewayId);
    expect(await standing(a)).toEqual([false]);
    expect(await note({})).toBe('forgotten');
  });

  it('a session is closed everywhere, but for one connection and with a reason where there is one', async () => {
    const sessionId = crypto.randomUUID();
    const [a, b, other] = [connection(sessionId), connection(sessionId), connection(crypto.randomUUID())];
    await gateway('first').note({ anew: true, entered: [a, b, other] });
    await world.first.connections.close(sessionId, { at: b.since, except: b.id });
    expect(await standing(a, b, other)).toEqual([false, true, true]);
    await world.first.connections.close(sessionId, { at: b.since, reason: 'signedIn' });
    expect(await standing(b, other)).toEqual([false, true]);
    await expect
      .poll(() => closed(sessionId))
      .toEqual([
        { type: 'sessionClosed', sessionId, at: b.since, except: b.id },
        { type: 'sessionClosed', sessionId, at: b.since, reason: 'signedIn' },
      ]);
  });

  it('what has configured the session since it was closed stays', async () => {
    const sessionId = crypto.randomUUID();
    const [before, after] = [connection(sessionId), connection(sessionId)];
    await gateway('first').note({ anew: true, entered: [before, after] });
    await world.second.connections.close(sessionId, { at: before.since });
    expect(await standing(before, after)).toEqual([false, true]);
  });
}
