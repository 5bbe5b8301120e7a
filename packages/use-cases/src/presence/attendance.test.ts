import { LINE_COUNTS_MS, LOST_LINE_MS } from '@rejoin/core/presence/line';
import { ABSENT_MS } from '@rejoin/core/presence/presence';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHOP } from '../memory/furnish-shop.ts';
import { attended, SECOND } from './attended.test-kit.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

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

test('nothing is offered to an agent who has lost their line; it is at once when they are back', async () => {
  const { attendanceOn, pass, guest, say, route, current } = await attended();
  const { arrive } = attendanceOn();
  const close = arrive(SHOP.mara);
  await pass(1);
  close();
  await pass(1);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  expect(await current(session)).toMatchObject({ status: 'waiting' });
  arrive(SHOP.mara);
  await pass(1);
  await route();
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
});

test('a line that is lost is nothing to whoever has another, at this gateway or at another', async () => {
  const { attendanceOn, pass, ports } = await attended();
  const [here, there] = [attendanceOn(), attendanceOn()];
  const first = here.arrive(SHOP.mara);
  const [second, third] = [here.arrive(SHOP.mara), there.arrive(SHOP.mara)];
  const noLine = async () => (await ports.agents.status(SHOP.mara))?.noLine;
  await pass(1);
  first();
  await pass(1);
  expect(await noLine()).toBe(undefined);
  second();
  await pass(1);
  expect(await noLine()).toBe(undefined);
  third();
  await pass(1);
  expect(await noLine()).toBe(true);
});

test('the lines to a gateway that is gone count for some seconds', async () => {
  const { attendanceOn, pass, ports } = await attended();
  const gone = attendanceOn();
  gone.arrive(SHOP.mara);
  await pass(1);
  await gone.stop();
  const noLine = async () => (await ports.agents.status(SHOP.mara))?.noLine;
  await pass(LINE_COUNTS_MS / SECOND - 2);
  expect(await noLine()).toBe(undefined);
  await pass(2);
  expect(await noLine()).toBe(true);
});

test('a gateway that has stopped tells of nothing any more: it closes its lines itself', async () => {
  const told: string[] = [];
  const { attendanceOn, pass } = await attended();
  const attendance = attendanceOn({ noteLeft: async (_gatewayId, agentIds) => void told.push(...agentIds) });
  const close = attendance.arrive(SHOP.mara);
  await pass(1);
  await attendance.stop();
  close();
  await pass(10);
  expect(told).toEqual([]);
});

test('what rings at an agent whose line is lost goes on unless they are back within seconds', async () => {
  const { attendanceOn, pass, guest, say, route, current } = await attended();
  const { arrive } = attendanceOn();
  const close = arrive(SHOP.mara);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  close();
  await pass(LOST_LINE_MS / SECOND - 1);
  const again = arrive(SHOP.mara);
  await pass(10);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  again();
  await pass(LOST_LINE_MS / SECOND - 1);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  await pass(1);
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});

test('what rings at an agent whose gateway has died goes on by another gateway that lives', async () => {
  const { attendanceOn, pass, guest, say, route, current } = await attended();
  const [dying] = [attendanceOn(), attendanceOn()];
  dying.arrive(SHOP.mara);
  await pass(LOST_LINE_MS / SECOND);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  await dying.stop();
  await pass(LOST_LINE_MS / SECOND - 1);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  await pass(2);
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});

test('what rings at an agent whose gateway died within the time to come back goes on all the same', async () => {
  const { attendanceOn, pass, guest, say, route, current } = await attended();
  const [dying] = [attendanceOn(), attendanceOn()];
  const close = dying.arrive(SHOP.mara);
  await pass(LOST_LINE_MS / SECOND);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  close();
  await pass(1);
  await dying.stop();
  await pass(LOST_LINE_MS / SECOND - 2);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  await pass(3);
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});

test('what rings at an agent goes on by the only gateway when that has died and started again, once they have had the time to come back', async () => {
  const { attendanceOn, pass, guest, say, route, current } = await attended();
  const dying = attendanceOn();
  dying.arrive(SHOP.mara);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  await dying.stop();
  await pass(10);
  const restarted = attendanceOn();
  await pass(LOST_LINE_MS / SECOND - 1);
  const close = restarted.arrive(SHOP.mara);
  await pass(5);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  close();
  await pass(1);
  await restarted.stop();
  attendanceOn();
  await pass(LOST_LINE_MS / SECOND + 2);
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});

test('what rings at an agent stays when they are back at another gateway', async () => {
  const { attendanceOn, pass, guest, say, route, current } = await attended();
  const close = attendanceOn().arrive(SHOP.mara);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  close();
  attendanceOn().arrive(SHOP.mara);
  await pass(10);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
});

test('all who come at once are told of together', async () => {
  const told: (readonly string[])[] = [];
  const { attendanceOn, pass } = await attended();
  const { arrive } = attendanceOn({ noteSeen: async (_gatewayId, agentIds) => void told.push(agentIds) });
  for (const agentId of [SHOP.mara, SHOP.jonas, SHOP.ines]) arrive(agentId);
  await pass(1);
  expect(told.filter((agentIds) => agentIds.length > 0)).toEqual([[SHOP.mara, SHOP.jonas, SHOP.ines]]);
});

test('a line that is told and taken back at one moment is gone', async () => {
  const { attendanceOn, pass, ports } = await attended();
  const { arrive } = attendanceOn({
    noteSeen: async (gatewayId, agentIds) => {
      await new Promise((resolve) => setTimeout(resolve, SECOND));
      await ports.agents.noteSeen(gatewayId, agentIds);
    },
  });
  arrive(SHOP.mara)();
  arrive(SHOP.jonas);
  const close = arrive(SHOP.mara);
  await pass(0.5);
  close();
  await pass(5);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ noLine: true });
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
