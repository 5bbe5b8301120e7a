import { createRemoteJWKSet, type JWTVerifyGetKey, customFetch as joseFetch } from 'jose';
import {
  type AuthorizationServer,
  allowInsecureRequests,
  customFetch,
  discoveryRequest,
  processDiscoveryResponse,
} from 'oauth4webapi';
import { createGuardedFetch, type GuardedFetch, ProviderUnreachable } from './guarded-fetch.ts';

/** What a provider says about itself, and its keys. */
export type Discovered = {
  readonly server: AuthorizationServer;
  /** Fetched when first needed, kept for ten minutes, and again at once (not more often than every 30 s) for a key that is new. */
  readonly keys: JWTVerifyGetKey;
  readonly fetch: GuardedFetch;
};

const FRESH_MS = 10 * 60_000;
/** A provider that failed is not asked again sooner, however many guests come. */
const RETRY_MS = 5000;

/** Discovers providers by issuer. What they say is kept for ten minutes. */
export function createDiscovery(now: () => number): (issuer: string) => Promise<Discovered> {
  const known = new Map<string, { readonly found: Promise<Discovered>; until: number }>();
  return (issuer) => {
    const kept = known.get(issuer);
    if (kept !== undefined && now() < kept.until) return kept.found;
    const found = discover(issuer);
    const entry = { found, until: now() + FRESH_MS };
    known.set(issuer, entry);
    found.catch(() => {
      entry.until = now() + RETRY_MS;
    });
    return found;
  };
}

/** For requests of the library: the guarded fetch judges schemes, and more strictly. */
export function through(fetch: GuardedFetch) {
  return { [customFetch]: fetch, [allowInsecureRequests]: true };
}

async function discover(issuer: string): Promise<Discovered> {
  const fetch = createGuardedFetch(issuer);
  const response = await discoveryRequest(new URL(issuer), through(fetch));
  const server = await processDiscoveryResponse(await spelledAs(issuer, response.clone()), response);
  if (server.jwks_uri === undefined) throw new ProviderUnreachable(`${issuer} names no keys`);
  return { server, keys: createRemoteJWKSet(new URL(server.jwks_uri), { [joseFetch]: fetch }), fetch };
}

/** An issuer may call itself with a slash at its end: that makes no other discovery document. */
async function spelledAs(issuer: string, response: Response): Promise<URL> {
  const { issuer: told } = (await response.json()) as { issuer?: unknown };
  return new URL(told === `${issuer}/` ? told : issuer);
}
