import { MutationObserver, notifyManager, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { createQueryClient } from './query-client.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

test('without a network what is saved fails at once, and is not done later', async () => {
  onlineManager.setOnline(false);
  let attempts = 0;
  const saving = new MutationObserver(createQueryClient(), {
    mutationFn: () => {
      attempts += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    },
  });
  await expect(saving.mutate()).rejects.toThrow('Failed to fetch');
  onlineManager.setOnline(true);
  expect(attempts).toBe(1);
});

test('that something is being saved is told before any timer, and so before the next press', async () => {
  vi.useFakeTimers();
  const saving = new MutationObserver(createQueryClient(), { mutationFn: () => new Promise(() => undefined) });
  const told = vi.fn();
  // As React listens.
  saving.subscribe(notifyManager.batchCalls(told));
  void saving.mutate();
  await Promise.resolve();
  expect(told).toHaveBeenCalled();
});
