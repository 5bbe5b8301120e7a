import { afterEach, beforeEach, expect, test } from 'vitest';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

let time: VirtualTime;
let uninstall: () => void;
let told: string[];

beforeEach(() => {
  time = createVirtualTime((error) => {
    throw error;
  });
  uninstall = time.install();
  told = [];
});
afterEach(() => uninstall());

const tell = (what: string) => () => void told.push(`${what} at ${time.now()}`);

test('what is due is done in its order, and what promises make of it before the next', async () => {
  setTimeout(tell('later'), 20);
  setTimeout(() => void Promise.resolve().then(tell('promised')), 10);
  setTimeout(tell('after it'), 10);
  setImmediate(tell('at once'));
  await time.pass(15);
  expect(told).toEqual(['at once at 0', 'promised at 10', 'after it at 10']);
  await time.pass(5);
  expect(told.at(-1)).toBe('later at 20');
});

test('intervals repeat until they are cleared, and timers that are cleared never come', async () => {
  const interval = setInterval(tell('again'), 10);
  clearTimeout(setTimeout(tell('never'), 5));
  await time.pass(25);
  clearInterval(interval);
  await time.pass(100);
  expect(told).toEqual(['again at 10', 'again at 20']);
});

test('an interval may clear itself', async () => {
  const interval = setInterval(() => {
    tell('once')();
    clearInterval(interval);
  }, 10);
  await time.pass(100);
  expect(told).toEqual(['once at 10']);
});

test('the timers of somebody who is gone are gone, also those that their timers set', async () => {
  const owner = { name: 'A', alive: true };
  time.as(owner, () => setTimeout(() => setTimeout(tell('A'), 10), 10));
  time.as({ name: 'B', alive: true }, () => setTimeout(() => setTimeout(tell('B'), 10), 10));
  await time.pass(15);
  owner.alive = false;
  await time.pass(100);
  expect(told).toEqual(['B at 20']);
});
