import { ABSENT_MS } from '@rejoin/core/presence/presence';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAttendance } from './attendance.ts';
import { openHouse } from './house.test-kit.ts';
import { SHOP } from './memory/furnish-shop.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

const SECOND = 1000;

/** A gateway that looks who is there, with Mara on queue; `pass` moves its clock and what waits for it. */
async function attended() {
  const house = await openHouse();
  const errors: unknown[] = [];
  const attendanceOn = (agents: Partial<typeof house.ports.agents> = {}) => {
    const ports = { ...house.ports, agents: { ...house.ports.agents, ...agents } };
    const attendance = createAttendance({ ...ports, onError: (error) => errors.push(error) });
    attendance.start();
    return attendance;
  };
  await house.onQueue(SHOP.mara);
  return {
    ...house,
    errors,
    attendanceOn,
    status: async () => (await house.ports.agents.status(SHOP.mara))?.routingStatus,
    async pass(seconds: number) {
      for (let each = 0; each < seconds; each += 1) {
        house.pass(SECOND);
        await vi.advanceTimersByTimeAsync(SECOND);
      }
    },
  };
}

test('an agent stays on queue as long as one of their lines is open', async () => {
  const { attendanceOn, pass, status } = await attended();
  const { arrive } = attendanceOn();
  const [close] = [arrive(SHOP.mara), arrive(SHOP.mara)];
  close();
  await pass(600);
  expect(await status()).toBe('onQueue');
});

test('an agent without a line is offline after a while, and not before', async () => {
  const { attendanceOn, pass, status, ports } = await attended();
  const close = attendanceOn().arrive(SHOP.mara);
  await pass(60);
  close();
  await pass(ABSENT_MS / SECOND - 10);
  expect(await status()).toBe('onQueue');
  await pass(20);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'offQueue', presence: 'offline' });
});

test('what rings at an agent who is gone goes on to a colleague', async () => {
  const { attendanceOn, pass, guest, say, route, current, onQueue } = await attended();
  const attendance = attendanceOn();
  attendance.arrive(SHOP.jonas);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  await onQueue(SHOP.jonas);
  await pass(45);
  await route();
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.jonas });
});

test('an agent who comes again is available, and takes nothing before they say so', async () => {
  const { attendanceOn, pass, ports } = await attended();
  const { arrive } = attendanceOn();
  await pass(120);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'offQueue', presence: 'offline' });
  arrive(SHOP.mara);
  await pass(1);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'offQueue', presence: 'available' });
});

test('a line to another gateway is as good', async () => {
  const { attendanceOn, pass, status } = await attended();
  attendanceOn().arrive(SHOP.mara);
  attendanceOn();
  await pass(600);
  expect(await status()).toBe('onQueue');
});

test('a gateway that has just started, or could not write, misses nobody for a while: they may be on their way', async () => {
  const { attendanceOn, pass, status, errors, ports } = await attended();
  await pass(600);
  let isDown = false;
  attendanceOn({
    noteSeen: async (agentIds) => {
      if (isDown) throw new Error('down');
      await ports.agents.noteSeen(agentIds);
    },
  });
  await pass(30);
  isDown = true;
  await pass(10);
  isDown = false;
  await pass(30);
  expect(errors).toHaveLength(1);
  expect(await status()).toBe('onQueue');
  await pass(10);
  expect(await status()).toBe('offQueue');
});

test('an agent who comes on another gateway in the last moment has not been away', async () => {
  const { attendanceOn, pass, status } = await attended();
  const close = attendanceOn().arrive(SHOP.mara);
  await pass(60);
  close();
  await pass(29);
  attendanceOn().arrive(SHOP.mara);
  await pass(600);
  expect(await status()).toBe('onQueue');
});
