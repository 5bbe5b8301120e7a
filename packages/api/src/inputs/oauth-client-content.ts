import type { OAuthClientContent } from '@rejoin/core/directory/validate-oauth-client';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** Far more than there are; only bounded. */
const ROLES_MAX = 200;

/** The shape only; what may be in it is judged by core's `validateOAuthClient`, which names every problem. */
export const oauthClientContent = z.object({
  name: text,
  roleIds: z.array(id).max(ROLES_MAX).readonly(),
  tokenSeconds: z.number(),
}) satisfies z.ZodType<OAuthClientContent>;
