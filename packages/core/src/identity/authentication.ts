/** Who may use the messenger of a configuration (platform API, section 1.3, `authenticationSettings`). */
export type AuthenticationSettings = {
  readonly enabled: boolean;
  /** The identity provider; empty: none is chosen. */
  readonly providerId: string;
  /** Whether a guest may begin without signing in, and sign in later. */
  readonly allowSessionUpgrade: boolean;
};

export const NO_AUTHENTICATION: AuthenticationSettings = { enabled: false, providerId: '', allowSessionUpgrade: false };

/** Whether somebody who has not signed in may open a session. */
export function admitsAnonymous({ enabled, allowSessionUpgrade }: AuthenticationSettings): boolean {
  return !enabled || allowSessionUpgrade;
}

/** Whether a sign-in at the provider counts. */
export function acceptsSignIn({ enabled, providerId }: AuthenticationSettings, signedInAt: string): boolean {
  return enabled && providerId === signedInAt;
}
