import { notifyManager, QueryClient } from '@tanstack/react-query';
import { refusalOf } from './refusal.ts';

/** How long what was read is taken for true without asking again. */
export const FRESH_MS = 5_000;
const ATTEMPTS = 2;

// By itself it is told behind a timer: a busy browser hears a second press before that, and does what is being done once more.
notifyManager.setScheduler(queueMicrotask);

/**
 * A refusal stands until somebody does something about it; anything else may pass, and is tried again. Without a network what is
 * saved fails at once: kept back, it would be done later behind the back of whoever has cancelled it.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) => failures < ATTEMPTS && refusalOf(error) === undefined,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
