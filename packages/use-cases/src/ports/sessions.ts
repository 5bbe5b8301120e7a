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
};

export type Sessions = {
  /** The session of the token on that deployment; made, to live so long, when there is none. `created` tells which. */
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
  find(sessionId: string): Promise<GuestSession | undefined>;
};
