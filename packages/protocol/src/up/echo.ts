import { z } from 'zod';
import { requestFields, words } from './fields.ts';

/** Asks whether the line is alive (guest API, section 2.8). Some clients leave the token out, or send the text alone for a message. */
export const echo = z.object({
  action: z.literal('echo'),
  ...requestFields,
  token: requestFields.token.optional(),
  message: z.union([z.object({ text: words.optional() }), words.transform((text) => ({ text }))]).optional(),
});

export type Echo = z.infer<typeof echo>;
