import type { Agents } from '../ports/agents.ts';
import type { Floor } from '../ports/floor.ts';

/** A queue that a conversation can be handed to. */
export type TransferQueue = {
  readonly id: string;
  readonly name: string;
  /** Conversations that wait there. */
  readonly waiting: number;
  /** Agents on queue, and with a line, who serve it. */
  readonly onQueue: number;
};

/** The queues that a conversation can be handed to, with what awaits it there; by name. */
export async function readTransferQueues(ports: {
  readonly agents: Pick<Agents, 'queues'>;
  readonly floor: Pick<Floor, 'colleagues' | 'queueLoads'>;
}): Promise<readonly TransferQueue[]> {
  const [queues, colleagues, loads] = await Promise.all([
    ports.agents.queues(),
    ports.floor.colleagues(),
    ports.floor.queueLoads(),
  ]);
  const waiting = new Map(loads.map((load) => [load.queueId, load.waiting]));
  const serving = colleagues.filter(({ routingStatus, noLine }) => routingStatus === 'onQueue' && !noLine);
  return queues.map(({ id, name }) => ({
    id,
    name,
    waiting: waiting.get(id) ?? 0,
    onQueue: serving.filter(({ queueIds }) => queueIds.includes(id)).length,
  }));
}
