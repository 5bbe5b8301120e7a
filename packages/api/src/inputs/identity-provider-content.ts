import type { IdentityProvider } from '@rejoin/core/identity/identity-provider';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** The shape only; what may be in it is judged by core's `validateIdentityProvider`, which names every problem. */
export const identityProviderContent = z.object({
  name: text,
  discoveryUrl: text,
  clientId: text,
  refreshTokenSeconds: z.number(),
}) satisfies z.ZodType<Omit<IdentityProvider, 'id'>>;

export const identityProvider = identityProviderContent.extend({ id }) satisfies z.ZodType<IdentityProvider>;
