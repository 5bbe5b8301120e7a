import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { Line } from './line.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A socket that writes down what is done to it. */
function recorder() {
  const done: string[] = [];
  const socket = {
    OPEN: 1,
    readyState: 1,
    bufferedAmount: 0,
    send: (text: string) => done.push(`send ${text}`),
    ping: (mark: string) => done.push(`ping ${mark}`),
    terminate: () => done.push('terminate'),
  };
  const delivered: [string, number][] = [];
  const line = new Line(
    { socket: socket as unknown as WebSocket, duplex: new PassThrough() },
    (conversationId, sequence) => delivered.push([conversationId, sequence]),
  );
  return { socket, done, delivered, line, pong: (mark: string) => line.hearPong(Buffer.from(mark)) };
}

test('what is written counts as delivered when the ping after it is answered', () => {
  const { line, done, delivered, pong } = recorder();
  line.write('a');
  line.owe('c1', 4);
  expect(done).toEqual(['send a', 'ping 1']);
  expect(delivered).toEqual([]);
  pong('1');
  expect(delivered).toEqual([['c1', 4]]);
});

test('one ping is under way at a time, and not too soon after the one before; what was written since waits', () => {
  const { line, done, delivered, pong } = recorder();
  line.owe('c1', 1);
  line.owe('c1', 2);
  line.owe('c1', 3);
  expect(done).toEqual(['ping 1']);
  pong('1');
  expect(delivered).toEqual([['c1', 1]]);
  vi.advanceTimersByTime(499);
  expect(done).toEqual(['ping 1']);
  vi.advanceTimersByTime(1);
  expect(done).toEqual(['ping 1', 'ping 2']);
  pong('2');
  expect(delivered).toEqual([
    ['c1', 1],
    ['c1', 3],
  ]);
});

test('a pong that answers nothing proves nothing', () => {
  const { line, delivered, pong } = recorder();
  pong('1');
  line.owe('c1', 1);
  pong('7');
  expect(delivered).toEqual([]);
});

test('a sign of life is asked for only when none is under way', () => {
  const { line, done, pong } = recorder();
  line.keepAlive();
  vi.advanceTimersByTime(1000);
  line.keepAlive();
  pong('1');
  line.keepAlive();
  expect(done).toEqual(['ping 1', 'ping 2']);
});

test('a guest for whom too much piles up is cut off', () => {
  const { line, done, socket } = recorder();
  socket.bufferedAmount = 2 * 1024 * 1024;
  line.write('a');
  expect(done).toEqual(['send a', 'terminate']);
});

test('nothing is written to a line that is gone', () => {
  const { line, done, socket } = recorder();
  socket.readyState = 3;
  line.write('a');
  line.owe('c1', 1);
  line.keepAlive();
  expect(done).toEqual([]);
});
