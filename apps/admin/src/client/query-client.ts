import { QueryClient } from '@tanstack/react-query';
import { refusalOf } from './refusal.ts';

/** How long what was read is taken for true without asking again. */
export const FRESH_MS = 5_000;
const ATTEMPTS = 2;

/** A refusal stands until somebody does something about it; anything else may pass, and is tried again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < ATTEMPTS && refusalOf(error) === undefined,
      },
    },
  });
}
