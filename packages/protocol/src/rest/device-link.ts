import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { uuid } from '../up/fields.ts';

/** 128 bits, in base64url. */
const code = z.string().regex(/^[\w-]{22}$/);

/** A guest wants a link to another device: their session's token, under a key that the gateway never sees. */
export const deviceLinkRequest = z.object({
  sealedToken: z
    .string()
    .regex(/^[\w-]+$/)
    .max(LIMITS.sealedTokenMaxCharacters),
});

/** The link's code, and until when it is good for something. */
export const deviceLinkAnswer = z.object({ code, expiresAt: z.iso.datetime() });

export type DeviceLinkAnswer = z.infer<typeof deviceLinkAnswer>;

/** The other device shows the code. */
export const deviceLinkTaking = z.object({ deploymentId: uuid, code });

/** Whoever shows the code hears whether it could still be used. */
export const deviceLinkState = z.object({ good: z.boolean() });

export type DeviceLinkState = z.infer<typeof deviceLinkState>;

/** It gets what was sealed, once. */
export const deviceLinkTaken = z.object({ sealedToken: z.string() });

export type DeviceLinkTaken = z.infer<typeof deviceLinkTaken>;
