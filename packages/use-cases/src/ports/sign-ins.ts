import type { VerifiedGuest } from '@rejoin/core/identity/guest-profile';
import type { Instant } from '@rejoin/core/instant';

/** That a guest has signed in at a provider, for one deployment. Its refresh tokens are one family. */
export type SignIn = {
  readonly id: string;
  readonly guest: VerifiedGuest;
  readonly providerId: string;
  readonly deploymentId: string;
  readonly signedInAt: Instant;
  /** No token works from then on. */
  readonly expiresAt: Instant;
  readonly revoked: boolean;
  /** Of the session token that it was last used with, SHA-256 in hex. */
  readonly tokenHash?: string;
};

export type NewSignIn = {
  readonly id: string;
  /** Whoever signs in, as the provider tells. The same person is the same identity, with the profile of the latest sign-in. */
  readonly person: {
    readonly issuer: string;
    readonly subject: string;
    readonly profile: Omit<VerifiedGuest, 'identityId'>;
  };
  /** The identity's, if the person is new. */
  readonly newIdentityId: string;
  readonly providerId: string;
  readonly deploymentId: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
  /** SHA-256 in hex; absent where there is no refreshing. */
  readonly refreshTokenHash?: string;
};

export type Refreshed =
  | { readonly type: 'refreshed'; readonly signIn: SignIn }
  /** A dead token was shown: the sign-in is revoked by it. */
  | { readonly type: 'reused'; readonly sessionId?: string }
  /** No such token, or its sign-in is over. */
  | { readonly type: 'refused' };

/** Who has signed in, and their refresh tokens, of which only hashes are kept. */
export type SignIns = {
  /** Forgets the person's sign-ins that are over. */
  begin(signIn: NewSignIn): Promise<SignIn>;
  find(id: string): Promise<SignIn | undefined>;
  /** Judges the token that is shown by core's `judgeRefresh` and hands out the next one; of two at once each sees what the other did. */
  refresh(tokens: { readonly shownHash: string; readonly nextHash: string; readonly at: Instant }): Promise<Refreshed>;
  /** Remembers with which session token it is used. */
  bindToken(id: string, tokenHash: string): Promise<void>;
  /** From the next look on, in every gateway. Returns the session that is held under its token, if there is one. */
  revoke(id: string, at: Instant): Promise<string | undefined>;
};
