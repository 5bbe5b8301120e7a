import { z } from 'zod';

/** What a client sends as a form to get a token (RFC 6749, section 4.4). */
export const tokenForm = z.object({
  grant_type: z.string().meta({ description: '`client_credentials`' }),
  scope: z.string().optional().meta({ description: 'There are none: leave it out.' }),
});

export const clientToken = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.int().meta({ description: 'Seconds.' }),
});

export type ClientToken = z.infer<typeof clientToken>;

/** How a request for a token is refused (RFC 6749, section 5.2). */
export const tokenError = z.object({
  error: z.enum([
    'invalid_request',
    'invalid_client',
    'unsupported_grant_type',
    'invalid_scope',
    'temporarily_unavailable',
    'server_error',
  ]),
  error_description: z.string(),
});

export type TokenError = z.infer<typeof tokenError>;

/** Whose token it is. */
export const tokenInfo = z.object({
  organization: z.object({ name: z.string() }),
  OAuthClient: z.object({ id: z.string(), name: z.string() }),
});
