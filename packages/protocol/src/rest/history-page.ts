import { z } from 'zod';
import { messageBody } from '../down/structured-message.ts';
import { LIMITS } from '../limits.ts';

/** One page of a session's history, newest first (guest API, section 6.1). */
export const historyPage = z.object({
  entities: z.array(messageBody),
  pageSize: z.int(),
  /** 1 for the newest. */
  pageNumber: z.int(),
  total: z.int(),
  pageCount: z.int(),
});

export type HistoryPage = z.infer<typeof historyPage>;

/** The query of a history request; a missing or empty value gets its default. */
export const historyQuery = z.object({
  pageSize: numberUpTo(LIMITS.historyPageSizeMax, LIMITS.historyPageSize),
  pageNumber: numberUpTo(1_000_000, 1),
});

function numberUpTo(max: number, usual: number) {
  return z.preprocess(
    (value) => (value === '' ? undefined : value),
    z.coerce.number().int().min(1).max(max).default(usual),
  );
}
