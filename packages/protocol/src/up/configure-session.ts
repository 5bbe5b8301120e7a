import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { plainText, requestFields, yesOrNo } from './fields.ts';

/** Opens the session of `token`, or makes it (guest API, section 2.1). */
export const configureSession = z.object({
  action: z.literal('configureSession'),
  ...requestFields,
  /** A secret of the guest's making, in any form. */
  token: plainText.min(LIMITS.tokenMinCharacters).max(LIMITS.tokenMaxCharacters),
  deploymentId: z.string(),
  /** Leaves the session's conversation behind and begins a fresh one. */
  startNew: yesOrNo.optional(),
  /** Ours: the client shows the guest their place in the queue, and wants to be told of it. */
  queuePlace: yesOrNo.optional(),
});

export type ConfigureSession = z.infer<typeof configureSession>;
