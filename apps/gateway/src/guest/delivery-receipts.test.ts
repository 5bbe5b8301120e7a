import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDeliveryReceipts } from './delivery-receipts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function recorder() {
  const written: unknown[] = [];
  return { written, advance: async (marks: unknown) => void written.push(marks) };
}

test('the first mark is written at once; those that come soon after are written together, the furthest of each', async () => {
  const store = recorder();
  const receipts = createDeliveryReceipts(store, () => {});
  receipts.mark('a', 1);
  await vi.advanceTimersByTimeAsync(1);
  expect(store.written).toEqual([[{ conversationId: 'a', delivered: 1 }]]);
  receipts.mark('a', 3);
  receipts.mark('a', 2);
  receipts.mark('b', 7);
  await vi.advanceTimersByTimeAsync(48);
  expect(store.written).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(2);
  expect(store.written[1]).toEqual([
    { conversationId: 'a', delivered: 3 },
    { conversationId: 'b', delivered: 7 },
  ]);
});

test('a write that fails is tried again half a second later', async () => {
  const store = recorder();
  const failures: unknown[] = [];
  let down = true;
  const advance = async (marks: unknown) => {
    if (down) throw new Error('down');
    await store.advance(marks);
  };
  const receipts = createDeliveryReceipts({ advance }, (error) => failures.push(error));
  receipts.mark('a', 1);
  await vi.advanceTimersByTimeAsync(1);
  expect(failures).toHaveLength(1);
  down = false;
  await vi.advanceTimersByTimeAsync(498);
  expect(store.written).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(store.written).toEqual([[{ conversationId: 'a', delivered: 1 }]]);
});

test('a flush leaves nothing behind', async () => {
  const store = recorder();
  const receipts = createDeliveryReceipts(store, () => {});
  receipts.mark('a', 1);
  await receipts.flush();
  expect(store.written).toHaveLength(1);
  expect(vi.getTimerCount()).toBe(0);
});
