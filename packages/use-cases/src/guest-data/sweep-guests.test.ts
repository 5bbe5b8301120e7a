import { expect, test } from 'vitest';
import { openHouse } from '../house.test-kit.ts';
import { SHOP } from '../memory/furnish-shop.ts';
import { sweepGuests } from './sweep-guests.ts';

const DAY_MS = 24 * 3_600_000;

/** A shop that keeps guests for ten days, one whose conversation is over, and one who waits. */
async function openKept() {
  const house = await openHouse();
  await house.ports.company.saveRetention({ retention: { days: 10 }, revision: 1 });
  const over = await house.guest('over');
  const conversationId = await house.connect(over, 'Hello');
  await house.disconnect(SHOP.mara, conversationId);
  const waits = await house.guest('waits');
  await house.say(waits, 'Hello');
  const errors: unknown[] = [];
  const stopping = new AbortController();
  const ports = { ...house.ports, signal: stopping.signal, onError: (error: unknown) => errors.push(error) };
  const entries = () => house.ports.audit.find({ kind: 'guest' }, { limit: 10 });
  return { house, ports, stopping, over, waits, errors, entries };
}

test('erases whose time is up, and keeps who waits, with one entry of how much it was', async () => {
  const { house, ports, over, waits, entries } = await openKept();
  house.pass(9 * DAY_MS);
  expect(await sweepGuests(ports)).toBe(0);
  house.pass(2 * DAY_MS);
  expect(await sweepGuests(ports)).toBe(1);
  expect(await ports.sessions.find(over.id)).toBeUndefined();
  expect(await ports.sessions.find(waits.id)).toBeDefined();
  const [entry, ...others] = await entries();
  expect(entry).toMatchObject({ by: { type: 'operator' }, subjectName: '1 guest', action: 'erased' });
  expect(others).toEqual([]);
  expect(await sweepGuests(ports)).toBe(0);
  expect(await entries()).toHaveLength(1);
});

test('erases nobody once the company keeps guests', async () => {
  const { house, ports, over } = await openKept();
  await ports.company.saveRetention({ retention: {}, revision: 2 });
  house.pass(1000 * DAY_MS);
  expect(await sweepGuests(ports)).toBe(0);
  expect(await ports.sessions.find(over.id)).toBeDefined();
});

test('goes through every round, and two at once erase each guest once', async () => {
  const { house, ports, entries } = await openKept();
  for (let index = 0; index < 120; index += 1) await house.guest(`guest ${index}`);
  house.pass(11 * DAY_MS);
  const [one, other] = await Promise.all([sweepGuests(ports), sweepGuests(ports)]);
  expect(one + other).toBe(121);
  const told = (await entries()).map(({ changes }) => changes.find(({ path }) => path[0] === 'guests')?.before);
  expect(told.reduce((sum: number, count) => sum + Number(count), 0)).toBe(121);
});

test('goes no further than the round in which the company chooses to keep guests longer', async () => {
  const { house, ports } = await openKept();
  for (let index = 0; index < 120; index += 1) await house.guest(`guest ${index}`);
  house.pass(11 * DAY_MS);
  const { note } = ports.guestData;
  const keepLonger: typeof note = async (entry) => {
    await note(entry);
    await ports.company.saveRetention({ retention: { days: 100 }, revision: 2 });
  };
  expect(await sweepGuests({ ...ports, guestData: { ...ports.guestData, note: keepLonger } })).toBe(50);
});

test('leaves to a later sweep what fails, and ends', async () => {
  const { house, ports, errors, entries } = await openKept();
  house.pass(11 * DAY_MS);
  const erase = () => Promise.reject(new Error('The database is away'));
  expect(await sweepGuests({ ...ports, guestData: { ...ports.guestData, erase } })).toBe(0);
  expect(errors).toHaveLength(1);
  expect(await entries()).toEqual([]);
  expect(await sweepGuests(ports)).toBe(1);
});

test('keeps somebody who was heard of since they were looked for', async () => {
  const { house, ports, over } = await openKept();
  house.pass(8 * DAY_MS);
  const overdue = () => Promise.resolve([over.id]);
  expect(await sweepGuests({ ...ports, guestData: { ...ports.guestData, overdue } })).toBe(0);
  expect(await ports.sessions.find(over.id)).toBeDefined();
});

test('stops after the guest who is being erased, and tells of those who are gone', async () => {
  const { house, ports, stopping, entries } = await openKept();
  for (let index = 0; index < 60; index += 1) await house.guest(`guest ${index}`);
  house.pass(11 * DAY_MS);
  const { erase } = ports.guestData;
  const once: typeof erase = (...args) => {
    stopping.abort();
    return erase(...args);
  };
  expect(await sweepGuests({ ...ports, guestData: { ...ports.guestData, erase: once } })).toBe(1);
  expect(await entries()).toMatchObject([{ subjectName: '1 guest' }]);
});
