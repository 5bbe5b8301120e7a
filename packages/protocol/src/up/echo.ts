import { z } from 'zod';
import { plainText, requestFields } from './fields.ts';

/** Asks whether the line is alive; some clients leave the token out (guest API, section 2.8). */
export const echo = z.object({
  action: z.literal('echo'),
  ...requestFields,
  token: requestFields.token.optional(),
  message: z.object({ text: plainText.optional() }).optional(),
});

export type Echo = z.infer<typeof echo>;
