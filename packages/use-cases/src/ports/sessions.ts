import type { VerifiedGuest } from '@rejoin/core/identity/guest-profile';
import type { Instant } from '@rejoin/core/instant';

/** A guest's session. The token itself is a secret and is not kept: only its SHA-256 is. */
export type GuestSession = {
  readonly id: string;
  readonly deploymentId: string;
  readonly createdAt: Instant;
  /** Moves with every message in either direction. */
  readonly lastActivityAt: Instant;
  /** How long it lives after that. */
  readonly durationSeconds: number;
  /** Who has signed in on it. */
  readonly guest?: VerifiedGuest;
  /** It has been signed in: its token alone does not open it any more. */
  readonly authenticated?: true;
};

export type Sessions = {
  /**
   * The session of the token on that deployment; made, to live so long, when there is none, and begun anew when its guest has
   * cleared it. `created` tells whether it is one of these.
   */
  open(session: {
    readonly id: string;
    readonly tokenHash: string;
    readonly deploymentId: string;
    readonly durationSeconds: number;
    readonly at: Instant;
  }): Promise<{
    readonly session: GuestSession;
    readonly created: boolean;
  }>;
  /** Begins its life anew, at `at` and to live so long. Answers how it stands then. */
  renew(
    sessionId: string,
    life: { readonly at: Instant; readonly durationSeconds: number },
  ): Promise<GuestSession | undefined>;
  /** Its guest wipes it out: when it is opened next it is as if it were made. */
  clear(sessionId: string): Promise<void>;
  find(sessionId: string): Promise<GuestSession | undefined>;
  /** The session of the token, if there is one. */
  held(tokenHash: string, deploymentId: string): Promise<GuestSession | undefined>;
  /** The one session on the deployment on which the person has signed in. */
  ofIdentity(identityId: string, deploymentId: string): Promise<GuestSession | undefined>;
  /** Makes the session the person's, in place of the one named. `false`: somebody was faster, nothing was written. */
  bind(binding: {
    readonly sessionId: string;
    readonly identityId: string;
    readonly inPlaceOf?: string;
  }): Promise<boolean>;
  /**
   * The person's session goes on under the token of `fromId`, which gets theirs and stays behind as nobody's. `false`: somebody
   * was faster, nothing was written.
   */
  moveToken(move: {
    readonly sessionId: string;
    readonly fromId: string;
    readonly tokenHash: string;
  }): Promise<boolean>;
};
