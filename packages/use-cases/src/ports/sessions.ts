import type { Instant } from '@rejoin/core/instant';

/** A guest's session. The token itself is a secret and is not kept: only its SHA-256 is. */
export type GuestSession = {
  readonly id: string;
  readonly deploymentId: string;
  readonly createdAt: Instant;
  /** Moves with every message. */
  readonly lastActivityAt: Instant;
};

export type Sessions = {
  /** The session of the token on that deployment; made when there is none. `created` tells which. */
  open(session: {
    readonly id: string;
    readonly tokenHash: string;
    readonly deploymentId: string;
    readonly at: Instant;
  }): Promise<{
    readonly session: GuestSession;
    readonly created: boolean;
  }>;
  find(sessionId: string): Promise<GuestSession | undefined>;
};
