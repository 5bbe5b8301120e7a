import { z } from 'zod';
import { configureSession } from './configure-session.ts';

/** The longest JWT that is read. Ours have some 200 characters. */
const JWT_MAX = 4096;

/** Opens the session of `token` for a guest who has signed in, or lets them sign in on it (guest API, section 2.2). */
export const configureAuthenticatedSession = configureSession.extend({
  action: z.literal('configureAuthenticatedSession'),
  /** Not the provider's code, but the JWT that it was exchanged for. */
  data: z.object({ code: z.string().max(JWT_MAX) }),
});

export type ConfigureAuthenticatedSession = z.infer<typeof configureAuthenticatedSession>;
