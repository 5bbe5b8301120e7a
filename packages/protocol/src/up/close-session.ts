import { z } from 'zod';
import { requestFields, yesOrNo } from './fields.ts';

/** Closes the session's other connections; the client opens a new session on this one afterwards (guest API, sections 2.9 and 7.4). */
export const closeSession = z.object({
  action: z.literal('closeSession'),
  ...requestFields,
  closeAllConnections: yesOrNo.optional(),
});

export type CloseSession = z.infer<typeof closeSession>;
