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

/** The query of a history request; a missing value gets its default. */
export const historyQuery = z.object({
  pageSize: z.coerce.number().int().min(1).max(LIMITS.historyPageSizeMax).default(LIMITS.historyPageSize),
  pageNumber: z.coerce.number().int().min(1).max(1_000_000).default(1),
});
