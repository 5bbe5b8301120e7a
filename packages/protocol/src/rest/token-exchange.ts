import { z } from 'zod';
import { plainText, uuid } from '../up/fields.ts';

const CODE_MAX = 4096;
const TOKEN_MAX = 16_384;
const SHORT_MAX = 512;

/** Some clients write what they do not have as null. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullish().transform((value) => value ?? undefined);
}

const code = z.object({
  code: plainText.min(1).max(CODE_MAX),
  redirectUri: plainText.min(1).max(2048),
  codeVerifier: optional(plainText.max(SHORT_MAX)),
  nonce: optional(plainText.max(SHORT_MAX)),
  maxAge: optional(z.number().int().min(0)),
  iss: optional(plainText.max(2048)),
});

const idToken = z.object({ idToken: plainText.min(1).max(TOKEN_MAX), nonce: plainText.min(1).max(SHORT_MAX) });

/** What a guest's client got from the identity provider, in exchange for a JWT of ours (guest API, section 6.3). */
export const tokenExchange = z.object({ deploymentId: uuid, oauth: z.union([code, idToken]) });

/** Shows a refresh token; `deploymentId` is not sent by every client (guest API, section 6.3). */
export const tokenRefresh = z.object({
  refreshToken: z.string().min(1).max(SHORT_MAX),
  deploymentId: optional(uuid),
});

/** The JWT for configureAuthenticatedSession; no refresh token after the implicit flow. */
export const tokenAnswer = z.object({ jwt: z.string(), refreshToken: z.string().optional() });

export type TokenAnswer = z.infer<typeof tokenAnswer>;
