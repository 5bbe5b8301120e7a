import type { GuestProfile } from '@rejoin/core/identity/guest-profile';
import type { GuestSession } from '@rejoin/use-cases/ports/sessions';
import { asWritten } from '../database.ts';

/** What is read of a session. */
export type SessionFacts = {
  readonly id: string;
  readonly deploymentId: string;
  readonly createdAt: Date;
  readonly durationSeconds: number;
  readonly renewedAt: Date | null;
  readonly authenticated: boolean;
  readonly identity: { readonly id: string; readonly profile: unknown } | null;
  /** Time of its latest message, ms. */
  readonly saidAt: number | null;
};

export function sessionOf(facts: SessionFacts): GuestSession {
  const { id, deploymentId, durationSeconds, identity, authenticated } = facts;
  const createdAt = facts.createdAt.getTime();
  const openedAt = facts.renewedAt?.getTime() ?? createdAt;
  return {
    id,
    deploymentId,
    createdAt,
    durationSeconds,
    lastActivityAt: Math.max(openedAt, facts.saidAt ?? 0),
    ...(identity !== null && { guest: { identityId: identity.id, ...asWritten<GuestProfile>(identity.profile) } }),
    ...(authenticated && { authenticated }),
  };
}
