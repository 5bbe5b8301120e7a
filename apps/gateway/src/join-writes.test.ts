import { Duplex } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { joinWrites } from './join-writes.ts';

test('what is written in one turn leaves together, in order', async () => {
  const calls: string[] = [];
  const socket = new Duplex({
    decodeStrings: false,
    read() {},
    write(chunk, _encoding, done) {
      calls.push(chunk);
      done();
    },
    writev(chunks, done) {
      calls.push(chunks.map(({ chunk }) => chunk).join(' '));
      done();
    },
  });
  for (const word of ['one', 'two', 'three']) {
    joinWrites(socket);
    socket.write(word);
  }
  expect(calls).toEqual([]);
  await setImmediate();
  expect(calls).toEqual(['one two three']);
  joinWrites(socket);
  socket.write('four');
  await setImmediate();
  expect(calls).toEqual(['one two three', 'four']);
});
