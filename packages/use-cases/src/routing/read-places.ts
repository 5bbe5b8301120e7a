import type { Queue } from '@rejoin/core/queue/queue';
import { type Place, placesIn, TAKES_OVER_MS } from '@rejoin/core/routing/places';
import type { Agents, RoutingBooks } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';

export type ReadPlacesPorts = {
  readonly clock: Clock;
  readonly books: Pick<RoutingBooks, 'waiting' | 'takes'>;
  readonly agents: Pick<Agents, 'queues' | 'staffedOf'>;
};

/** Of how many who wait the places are known: those who have waited longest. */
const LINE_MAX = 500;

/** The places in these queues. */
export async function readPlaces(ports: ReadPlacesPorts, queues: readonly Queue[]): Promise<readonly Place[]> {
  const [line, takes, staffedQueueIds] = await Promise.all([
    ports.books.waiting({ limit: LINE_MAX }),
    ports.books.takes(ports.clock() - TAKES_OVER_MS),
    ports.agents.staffedOf(queues.map(({ id }) => id)),
  ]);
  return placesIn(line, queues, { takes, staffedQueueIds });
}
