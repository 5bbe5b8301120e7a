/** A person’s way through the identity provider of a host’s deployments, up to what the page has in hand then. */
export type Identity = {
  /** By code, with PKCE and a nonce. */
  byCode(person: string): Promise<{ code: string; codeVerifier: string; nonce: string; redirectUri: string }>;
  byIdToken(person: string): Promise<{ idToken: string; nonce: string }>;
  /** The names of those who have an account. */
  readonly people: readonly [string, string];
};
