import type { CannedResponse, CannedResponseContent } from '@rejoin/core/canned-responses/canned-response';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** More queues than any company has. */
const QUEUES_MAX = 1000;

/** The shape only; what may be in it is judged by core's `validateResponse`, which names every problem. */
export const cannedResponseContent = z.object({
  name: text,
  code: text.exactOptional(),
  text,
  queueIds: z.union([z.literal('all'), z.array(id).max(QUEUES_MAX).readonly()]),
}) satisfies z.ZodType<CannedResponseContent>;

export const cannedResponse = cannedResponseContent.extend({ id }) satisfies z.ZodType<CannedResponse>;
