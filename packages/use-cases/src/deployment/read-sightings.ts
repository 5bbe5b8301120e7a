import { type SeenPages, seenPages } from '@rejoin/core/deployment/sighting';
import type { Clock } from '../ports/clock.ts';
import type { Deployments } from '../ports/settings.ts';
import type { Sightings } from '../ports/sightings.ts';

export type ReadSightingsOutcome =
  | { readonly type: 'found'; readonly pages: SeenPages }
  | { readonly type: 'refused'; readonly refusal: 'deploymentNotFound' };

/** On which pages the messenger of a deployment was asked for, the last first. */
export async function readSightings(
  ports: {
    readonly deployments: Pick<Deployments, 'find'>;
    readonly sightings: Pick<Sightings, 'of'>;
    readonly clock: Clock;
  },
  { id }: { readonly id: string },
): Promise<ReadSightingsOutcome> {
  const deployment = await ports.deployments.find(id);
  if (deployment === undefined) return { type: 'refused', refusal: 'deploymentNotFound' };
  return { type: 'found', pages: seenPages(deployment, await ports.sightings.of(id), ports.clock()) };
}
