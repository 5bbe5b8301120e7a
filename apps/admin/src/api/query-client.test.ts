import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { createQueryClient } from './query-client.ts';

afterEach(() => onlineManager.setOnline(true));

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
