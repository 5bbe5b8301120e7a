import { z } from 'zod';
import { requestFields } from './fields.ts';

/** Asks what may be sent, without a session (guest API, section 2.10). */
export const getConfiguration = z.object({
  action: z.literal('getConfiguration'),
  ...requestFields,
  deploymentId: z.string(),
});

export type GetConfiguration = z.infer<typeof getConfiguration>;
