import { errors } from 'jose';
import {
  authorizationCodeGrantRequest,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  expectNoNonce,
  expectNoState,
  nopkce,
  processAuthorizationCodeResponse,
  processUserInfoResponse,
  ResponseBodyError,
  userInfoRequest,
  validateAuthResponse,
} from 'oauth4webapi';
import { createDiscovery, type Discovered, through } from './discover.ts';
import { ProviderUnreachable } from './guarded-fetch.ts';
import { verifyIdToken } from './id-token.ts';

/** The company at its provider. */
export type OpenIdClient = {
  /** Without a slash at its end. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** What a page got from the provider. */
export type SignInProof =
  | {
      readonly type: 'code';
      readonly code: string;
      /** As it was in the authorization request, letter by letter. */
      readonly redirectUri: string;
      readonly codeVerifier?: string;
      readonly nonce?: string;
      /** Seconds. */
      readonly maxAge?: number;
      /** The issuer that came with the code. */
      readonly iss?: string;
    }
  | { readonly type: 'idToken'; readonly idToken: string; readonly nonce: string };

export type VerifiedProof =
  | {
      readonly type: 'verified';
      readonly issuer: string;
      readonly subject: string;
      /** Of the ID token, and of the userinfo endpoint where the token has no name. */
      readonly claims: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'rejected' }
  /** The provider can't be asked, or won't talk to us; `reason` is for the log. */
  | { readonly type: 'unavailable'; readonly reason: unknown };

export type OpenIdVerifier = (client: OpenIdClient, proof: SignInProof) => Promise<VerifiedProof>;

const REJECTED: VerifiedProof = { type: 'rejected' };

/** Asks providers whether guests are who they say. `now` in milliseconds since 1970. */
export function createOpenIdVerifier(now: () => number): OpenIdVerifier {
  const discover = createDiscovery(now);
  return async (client, proof) => {
    try {
      const provider = await discover(client.issuer);
      return proof.type === 'code'
        ? await redeem(provider, client, { ...proof, at: now() })
        : await accept(provider, client, { ...proof, at: now() });
    } catch (error) {
      return isTheGuests(error) ? REJECTED : { type: 'unavailable', reason: error };
    }
  };
}

type At<Type extends SignInProof['type']> = Extract<SignInProof, { type: Type }> & { readonly at: number };

async function accept(provider: Discovered, { clientId }: OpenIdClient, { idToken, nonce, at }: At<'idToken'>) {
  const claims = await verifyIdToken(provider, idToken, { clientId, nonce, maxAge: undefined, at });
  return claims === undefined ? REJECTED : verified(provider, claims);
}

async function redeem(provider: Discovered, openIdClient: OpenIdClient, proof: At<'code'>): Promise<VerifiedProof> {
  const { server, fetch } = provider;
  const { clientId } = openIdClient;
  const client = { client_id: clientId };
  const { code, redirectUri, codeVerifier, nonce, maxAge, at, iss = server.issuer } = proof;
  if (iss !== server.issuer) return REJECTED;
  const parameters = validateAuthResponse(server, client, new URLSearchParams({ code, iss }), expectNoState);
  const response = await authorizationCodeGrantRequest(
    server,
    client,
    clientAuth(provider, openIdClient),
    parameters,
    redirectUri,
    codeVerifier ?? nopkce,
    through(fetch),
  );
  const tokens = await processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce ?? expectNoNonce,
    requireIdToken: true,
  });
  const claims = await verifyIdToken(provider, tokens.id_token ?? '', { clientId, nonce, maxAge, at });
  if (claims === undefined) return REJECTED;
  const more = hasName(claims) ? {} : await userInfo(provider, clientId, { subject: claims.sub, ...tokens });
  return verified(provider, { ...more, ...claims });
}

/** What the provider tells beside the ID token; nothing when it does not. */
async function userInfo(
  { server, fetch }: Discovered,
  clientId: string,
  { subject, access_token: accessToken }: { readonly subject: string; readonly access_token: string },
): Promise<Readonly<Record<string, unknown>>> {
  if (server.userinfo_endpoint === undefined) return {};
  const client = { client_id: clientId };
  try {
    const response = await userInfoRequest(server, client, accessToken, through(fetch));
    return await processUserInfoResponse(server, client, subject, response);
  } catch {
    return {};
  }
}

function hasName({ name, given_name: first, family_name: last }: Readonly<Record<string, unknown>>): boolean {
  return [name, first, last].some((part) => part !== undefined);
}

function verified({ server }: Discovered, { sub, ...claims }: { readonly sub: string }): VerifiedProof {
  return { type: 'verified', issuer: server.issuer, subject: sub, claims };
}

function clientAuth({ server }: Discovered, { clientSecret }: OpenIdClient): ClientAuth {
  const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return !methods.includes('client_secret_basic') && methods.includes('client_secret_post')
    ? ClientSecretPost(clientSecret)
    : ClientSecretBasic(clientSecret);
}

/** Whether it is the proof that is not good, and not the provider or our place there. */
function isTheGuests(error: unknown): boolean {
  if (error instanceof ProviderUnreachable) return false;
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant';
  if (error instanceof errors.JOSEError)
    return !(
      error instanceof errors.JWKSTimeout ||
      error instanceof errors.JWKSInvalid ||
      error.code === 'ERR_JOSE_GENERIC'
    );
  return error instanceof Error && 'code' in error && THE_GUESTS.has(String(error.code));
}

/** What the library says of an ID token that is not the one expected. */
const THE_GUESTS = new Set([
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_INVALID_RESPONSE',
]);
