import { type FirstStep, firstSteps, firstStepsFor } from '@rejoin/core/company/first-steps';
import type { Permission } from '@rejoin/core/permissions/permission';
import type { Clock } from '../ports/clock.ts';
import type { Flows } from '../ports/flows.ts';
import type { Queues } from '../ports/queues.ts';
import type { Configurations, Deployments } from '../ports/settings.ts';
import type { Sightings } from '../ports/sightings.ts';

type FirstStepsPorts = {
  readonly queues: Pick<Queues, 'list'>;
  readonly flows: Pick<Flows, 'list'>;
  readonly configurations: Pick<Configurations, 'list'>;
  readonly deployments: Pick<Deployments, 'list'>;
  readonly sightings: Pick<Sightings, 'lastSeen'>;
  readonly clock: Clock;
};

type Asked = {
  readonly permissions: ReadonlySet<Permission>;
  /** Host names of the gateway. */
  readonly ownHosts: readonly string[];
};

/** What still stands between the company and its first conversation, of what somebody may do about it. */
export async function readFirstSteps(
  ports: FirstStepsPorts,
  { permissions, ownHosts }: Asked,
): Promise<readonly FirstStep[]> {
  const names = firstStepsFor(permissions);
  if (names.length === 0) return [];
  const [queues, flows, configurations, deployments, seen] = await Promise.all([
    ports.queues.list(),
    ports.flows.list(),
    ports.configurations.list(),
    ports.deployments.list(),
    ports.sightings.lastSeen(ports.clock()),
  ]);
  const publishedFlows = flows.flatMap(({ id, newest }) => (newest === undefined ? [] : [{ id, nodes: newest.nodes }]));
  const seenIds = new Set(seen.map(({ deploymentId }) => deploymentId));
  return firstSteps(names, { queues, flows, publishedFlows, configurations, deployments, seenIds, ownHosts });
}
