import type { Sighting } from '@rejoin/core/deployment/sighting';
import type { Instant } from '@rejoin/core/instant';

/** Where a deployment was seen since it was written down the last time. */
export type NewSighting = Pick<Sighting, 'origin' | 'allowed' | 'times'> & { readonly deploymentId: string };

/** When and on how many pages a deployment was seen last, of those on which it is allowed. */
export type LastSeen = {
  readonly deploymentId: string;
  readonly lastSeenAt: Instant;
  /** On the day that was asked for, in UTC. */
  readonly originsThatDay: number;
};

/** From which pages the messengers of deployments were asked for. It lags behind by a minute. */
export type Sightings = {
  /**
   * Adds to what is known. Of each deployment the `SIGHTINGS.originsMax` origins that were seen last stay, of those allowed and of
   * those refused apart. What is said of a deployment that is not there is passed over.
   */
  note(sightings: readonly NewSighting[], at: Instant): Promise<void>;
  /** Those of the deployment, the last first. */
  of(deploymentId: string): Promise<readonly Sighting[]>;
  /** Of each deployment that was ever seen where it is allowed. */
  lastSeen(at: Instant): Promise<readonly LastSeen[]>;
  /** Forgets what was last seen before then. */
  forget(before: Instant): Promise<void>;
};
