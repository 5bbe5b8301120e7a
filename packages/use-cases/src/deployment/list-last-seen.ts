import { dayOf } from '@rejoin/core/deployment/sighting';
import type { Clock } from '../ports/clock.ts';
import type { Sightings } from '../ports/sightings.ts';

/** When a deployment was seen last where it is allowed. */
export type ListedLastSeen = {
  readonly deploymentId: string;
  /** 0: today, in UTC. */
  readonly daysAgo: number;
  readonly originsToday: number;
};

/** Of each deployment; one that was never seen is left out. */
export async function listLastSeen(ports: {
  readonly sightings: Pick<Sightings, 'lastSeen'>;
  readonly clock: Clock;
}): Promise<readonly ListedLastSeen[]> {
  const at = ports.clock();
  return (await ports.sightings.lastSeen(at)).map(({ deploymentId, lastSeenAt, originsThatDay }) => ({
    ...{ deploymentId, originsToday: originsThatDay },
    daysAgo: Math.max(0, dayOf(at) - dayOf(lastSeenAt)),
  }));
}
