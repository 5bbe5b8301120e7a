/** Where the guests of a company sign in: an OpenID provider, and what the company is there (platform API, section 4.3). */
export type IdentityProvider = {
  readonly id: string;
  /** 1…100 characters. */
  readonly name: string;
  /** The issuer, or its `/.well-known/openid-configuration`. */
  readonly discoveryUrl: string;
  readonly clientId: string;
  /** How long after a sign-in its refresh tokens work: {@link REFRESH_TOKEN_SECONDS}. */
  readonly refreshTokenSeconds: number;
};

/** 15 minutes to 90 days (platform API, section 4.3). */
export const REFRESH_TOKEN_SECONDS = { min: 15 * 60, max: 90 * 86_400 } as const;

const WELL_KNOWN = '/.well-known/openid-configuration';

/** The issuer that a discovery URL is about, without a slash at its end. */
export function issuerOf(discoveryUrl: string): string {
  const url = discoveryUrl.trim();
  return (url.endsWith(WELL_KNOWN) ? url.slice(0, -WELL_KNOWN.length) : url).replace(/\/+$/, '');
}

/** Whether the secret goes somewhere else than before: then whoever says so has to know it. */
export function sendsSecretElsewhere(
  before: Pick<IdentityProvider, 'discoveryUrl'>,
  after: Pick<IdentityProvider, 'discoveryUrl'>,
): boolean {
  return issuerOf(before.discoveryUrl) !== issuerOf(after.discoveryUrl);
}
