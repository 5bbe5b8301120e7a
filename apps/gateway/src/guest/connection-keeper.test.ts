import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import type { ConnectionNotes, ConnectionRegister } from '@rejoin/use-cases/ports/connection-register';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createConnectionKeeper } from './connection-keeper.ts';

const SESSION = '2b0f3ad8-7d4e-4c0a-9a37-3c1f8f1d6b01';
let register: ConnectionRegister;
let notes: ConnectionNotes[];
let errors: unknown[];
let failing: boolean;
let keeper: ReturnType<typeof createConnectionKeeper>;

beforeEach(() => {
  vi.useFakeTimers();
  const world = createMemoryWorld({ clock: Date.now });
  notes = [];
  errors = [];
  failing = false;
  register = {
    ...world.connections,
    note: async (told) => {
      notes.push(told);
      if (failing) throw new Error('The database is away');
      return world.connections.note(told);
    },
  };
  const onError = (error: unknown) => errors.push(error);
  keeper = createConnectionKeeper({ register, gatewayId: crypto.randomUUID(), most: 3, onError });
});
afterEach(async () => {
  await keeper.stop();
  vi.useRealTimers();
});

function enter(dismiss = () => {}): string {
  const id = crypto.randomUUID();
  keeper.enter({ id, sessionId: SESSION, since: Date.now(), member: { dismiss } });
  return id;
}

const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const stands = async (id: string) => (await register.standing([id])).has(id);

test('what comes and goes is written down together a moment later, and nothing when nothing has', async () => {
  const ids = [enter(), enter()];
  expect(await stands(ids[0] ?? '')).toBe(false);
  await passes(100);
  expect([...(await register.standing(ids))]).toEqual(ids);
  await passes(1000);
  expect(notes).toHaveLength(1);
  keeper.leave({ id: ids[0] ?? '', sessionId: SESSION });
  await passes(100);
  expect(await stands(ids[0] ?? '')).toBe(false);
  expect(notes).toHaveLength(2);
});

test('leaving a session for another leaves the connection with the other', async () => {
  const id = enter();
  keeper.enter({ id, sessionId: crypto.randomUUID(), since: Date.now(), member: { dismiss: () => {} } });
  keeper.leave({ id, sessionId: SESSION });
  await passes(100);
  expect(await stands(id)).toBe(true);
});

test('the gateway gives a sign of life every ten seconds', async () => {
  await passes(100);
  await passes(30_000);
  expect(notes.map(({ anew }) => anew)).toEqual([true, false, false, false]);
});

test('a gateway that was forgotten tells all that it has', async () => {
  const id = enter();
  await passes(100);
  await register.remove(notes[0]?.gatewayId ?? '');
  const later = enter();
  await passes(300);
  expect([...(await register.standing([id, later]))]).toEqual([id, later]);
});

test('what could not be written is written later', async () => {
  failing = true;
  const id = enter();
  await passes(3100);
  expect(errors).toHaveLength(4);
  failing = false;
  await passes(1000);
  expect(await stands(id)).toBe(true);
});

test('after a gap it finds out which connections were closed meanwhile, and spares those not written down yet', async () => {
  const struck: string[] = [];
  const [closed, open] = [enter(() => struck.push('closed')), enter(() => struck.push('open'))];
  await passes(100);
  await register.close(SESSION, { at: Date.now(), except: open });
  expect(await stands(closed)).toBe(false);
  keeper.recheck();
  await passes(100);
  expect(struck).toEqual(['closed']);
});
