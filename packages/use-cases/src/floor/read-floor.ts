import { type FloorRow, floorRow } from '@rejoin/core/floor/floor-row';
import type { Agents } from '../ports/agents.ts';
import type { Colleague, Floor, FloorFilter, QueueLoad } from '../ports/floor.ts';

/** The whole company at one moment, as a supervisor sees it. */
export type FloorBoard = {
  /** By name. */
  readonly queues: readonly (QueueLoad & { readonly name: string })[];
  /** By name. */
  readonly agents: readonly Colleague[];
  /** What the filter lets through: first what waits, the longest on top. */
  readonly conversations: readonly FloorRow[];
  /** Whether there are more of them. */
  readonly more: boolean;
};

/** How many conversations the board lists. */
const LISTED_MAX = 200;

/** What is under way everywhere, for a supervisor. */
export async function readFloor(
  ports: { readonly agents: Pick<Agents, 'queues'>; readonly floor: Floor },
  filter: FloorFilter,
): Promise<FloorBoard> {
  const [queues, loads, agents, open] = await Promise.all([
    ports.agents.queues(),
    ports.floor.queueLoads(),
    ports.floor.colleagues(),
    ports.floor.open(filter, LISTED_MAX + 1),
  ]);
  const byQueue = new Map(loads.map((load) => [load.queueId, load]));
  return {
    queues: queues.map(({ id, name }) => ({
      name,
      ...(byQueue.get(id) ?? { queueId: id, waiting: 0, connected: 0, parked: 0 }),
    })),
    agents,
    conversations: open.slice(0, LISTED_MAX).map(floorRow),
    more: open.length > LISTED_MAX,
  };
}
