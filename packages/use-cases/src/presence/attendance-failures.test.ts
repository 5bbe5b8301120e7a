import { LOST_LINE_MS } from '@rejoin/core/presence/line';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SHOP } from '../memory/furnish-shop.ts';
import { attended, fallible, SECOND } from './attended.test-kit.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());

test('a gateway that has just started, or could not write, misses nobody for a while: they may be on their way', async () => {
  const { attendanceOn, pass, status, errors, ports } = await attended();
  await pass(600);
  let isDown = false;
  attendanceOn({
    noteSeen: async (gatewayId, agentIds) => {
      if (isDown) throw new Error('down');
      await ports.agents.noteSeen(gatewayId, agentIds);
    },
  });
  await pass(30);
  isDown = true;
  await pass(10);
  isDown = false;
  await pass(30);
  expect(errors).not.toEqual([]);
  expect(await status()).toBe('onQueue');
  await pass(10);
  expect(await status()).toBe('offQueue');
});

test('agents count as there again a second after the books can be written again', async () => {
  let isDown = false;
  const { attendanceOn, pass, ports } = await attended();
  attendanceOn({
    noteSeen: async (gatewayId, agentIds) => {
      if (isDown) throw new Error('down');
      await ports.agents.noteSeen(gatewayId, agentIds);
    },
  }).arrive(SHOP.mara);
  await pass(1);
  isDown = true;
  await pass(25);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ routingStatus: 'onQueue', noLine: true });
  isDown = false;
  await pass(1);
  expect(await ports.agents.status(SHOP.mara)).not.toHaveProperty('noLine');
});

test('a line that was lost while the books could not be written is told of with the next beat, and what rings goes on', async () => {
  const { attendanceOn, pass, guest, say, route, current, ports, books } = await fallible();
  const close = attendanceOn(books).arrive(SHOP.mara);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  books.isDown = true;
  close();
  await pass(LOST_LINE_MS / SECOND + 2);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
  books.isDown = false;
  await pass(1);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ noLine: true });
  await pass(2);
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});

test('what rings at an agent goes on although that fails at first', async () => {
  const { attendanceOn, pass, guest, say, route, current, books } = await fallible();
  const close = attendanceOn(books).arrive(SHOP.mara);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  close();
  await pass(LOST_LINE_MS / SECOND - 1);
  books.isDown = true;
  await pass(5);
  books.isDown = false;
  await pass(2);
  expect(await current(session)).toMatchObject({ status: 'waiting' });
});

test('what rings at an agent who is back at another gateway stays, although neither could tell', async () => {
  const { attendanceOn, pass, guest, say, route, current, books } = await fallible();
  const close = attendanceOn(books).arrive(SHOP.mara);
  const other = attendanceOn(books);
  const session = await guest('token');
  await say(session, 'Hi');
  await route();
  books.isDown = true;
  close();
  other.arrive(SHOP.mara);
  await pass(LOST_LINE_MS / SECOND + 2);
  books.isDown = false;
  await pass(5);
  expect(await current(session)).toMatchObject({ status: 'alerting', agentId: SHOP.mara });
});

test('a conversation that can not be passed on keeps nobody from having a line', async () => {
  const { attendanceOn, pass, ports, errors } = await attended();
  const { arrive } = attendanceOn({ status: () => Promise.reject(new Error('broken')) });
  arrive(SHOP.jonas)();
  arrive(SHOP.mara);
  await pass(60);
  expect(errors).not.toEqual([]);
  expect(await ports.agents.status(SHOP.mara)).not.toHaveProperty('noLine');
});

test('an agent who came while the books could not be written is available with the next beat', async () => {
  const { attendanceOn, pass, ports, books } = await fallible();
  const { arrive } = attendanceOn(books);
  await pass(120);
  books.isDown = true;
  arrive(SHOP.mara);
  await pass(2);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ presence: 'offline' });
  books.isDown = false;
  await pass(1);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ presence: 'available' });
});

test('an agent who came and left while the books could not be written stays offline', async () => {
  const { attendanceOn, pass, ports, books } = await fallible();
  const { arrive } = attendanceOn(books);
  await pass(120);
  books.isDown = true;
  const close = arrive(SHOP.mara);
  await pass(2);
  close();
  books.isDown = false;
  await pass(2);
  expect(await ports.agents.status(SHOP.mara)).toMatchObject({ presence: 'offline' });
});

test('an agent who came again before their loss could be told has a line', async () => {
  const { attendanceOn, pass, ports, books } = await fallible();
  const { arrive } = attendanceOn(books);
  const close = arrive(SHOP.mara);
  await pass(1);
  books.isDown = true;
  close();
  await pass(1);
  arrive(SHOP.mara);
  books.isDown = false;
  await pass(1);
  expect(await ports.agents.status(SHOP.mara)).not.toHaveProperty('noLine');
});
