import type { Floor } from '../ports/floor.ts';
import type { QueueSummary, Queues } from '../ports/queues.ts';

export type ListedQueue = QueueSummary & {
  /** Conversations that wait there. */
  readonly waiting: number;
};

/** All queues by name, with what goes on there. */
export async function listQueues(ports: {
  readonly queues: Pick<Queues, 'list'>;
  readonly floor: Pick<Floor, 'queueLoads'>;
}): Promise<readonly ListedQueue[]> {
  const [queues, loads] = await Promise.all([ports.queues.list(), ports.floor.queueLoads()]);
  const waiting = new Map(loads.map((load) => [load.queueId, load.waiting]));
  return queues.map((queue) => ({ ...queue, waiting: waiting.get(queue.id) ?? 0 }));
}
