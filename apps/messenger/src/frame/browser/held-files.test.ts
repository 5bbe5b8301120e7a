import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Happening } from '../conversation/model.ts';
import type { OutboxEntry } from '../outbox/outbox.ts';
import { createHeldFiles } from './held-files.ts';

const left: OutboxEntry = {
  id: 'p1',
  text: 'Look',
  createdAt: 1,
  attempts: 0,
  delivery: { status: 'queued' },
  file: { fileName: 'a.png', fileType: 'image/png', fileSize: 10, width: 4, height: 3 },
};

/** A browser in which a message was left whose file it could not keep, and others. */
function open(...others: readonly OutboxEntry[]) {
  const entries = new Map([left, ...others].map((entry) => [entry.id, entry]));
  const told: Happening[] = [];
  const files = createHeldFiles({
    deploymentId: 'd1',
    keeper: {
      awaitingBytes: () => ['p1'],
      unsent: () => [...entries.keys()],
      recallEntry: (id) => entries.get(id),
      forgetEntry: (id) => void entries.delete(id),
      chosen: { recall: () => undefined, keep: () => undefined },
    },
    tell: (happening) => told.push(happening),
  });
  return { entries, files, told };
}

/** Another window's locks, each of which is had for a moment. */
const nextWindow = { hold: (id: string) => navigator.locks.request(`rejoin:d1:${id}`, () => undefined) };

beforeEach(() => {
  vi.stubGlobal('indexedDB', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a message that was left is taken over', async () => {
  const { files, told } = open();
  files.takeOver();
  await vi.waitUntil(() => told.length > 0);
  expect(told).toEqual([{ type: 'takenOver', entry: left, hasBytes: false }]);
  files.forgetUnsent();
  await nextWindow.hold('p1');
});

test('a message whose file the browser never answers for waits for it no longer than a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const { files, told } = open();
  files.takeOver();
  await vi.waitUntil(() => vi.getTimerCount() > 0);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([{ type: 'takenOver', entry: left, hasBytes: false }]);
  files.forgetUnsent();
  await vi.advanceTimersByTimeAsync(10_000);
  await nextWindow.hold('p1');
});

test('a message that is forgotten before its file was found is taken over by nobody', async () => {
  const { entries, files, told } = open();
  files.takeOver();
  files.forgetUnsent();
  await nextWindow.hold('p1');
  expect(told).toEqual([]);
  expect(entries.size).toBe(0);
});

test('what a window that was closed has left in words is forgotten with the rest', () => {
  const { file: _none, ...words } = { ...left, id: 'm1' };
  const { entries, files } = open(words);
  files.forgetUnsent();
  expect([...entries.keys()]).toEqual([]);
});

test('a message that is sent or given up without its bytes here is held by this window no longer', async () => {
  const { files, told } = open();
  files.takeOver();
  await vi.waitUntil(() => told.length > 0);
  files.release('p1');
  await nextWindow.hold('p1');
});
