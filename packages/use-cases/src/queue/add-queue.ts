import type { Queue } from '@rejoin/core/queue/queue';
import { validateServedQueue } from '@rejoin/core/queue/validate-queue';
import { withKeptName } from '@rejoin/core/same-name';
import type { NewId } from '../ports/clock.ts';
import type { InvalidQueue, Queues } from '../ports/queues.ts';

export type AddQueueOutcome = { readonly type: 'added'; readonly id: string } | InvalidQueue;

/** Adds a queue that these agents serve from now on. */
export async function addQueue(
  ports: { readonly queues: Pick<Queues, 'add'>; readonly newId: NewId },
  input: { readonly queue: Omit<Queue, 'id'>; readonly memberIds: readonly string[] },
): Promise<AddQueueOutcome> {
  const { memberIds } = input;
  const queue = { ...withKeptName(input.queue), id: ports.newId() };
  const judge: Parameters<Queues['add']>[0]['judge'] = (surroundings) =>
    validateServedQueue(queue, memberIds, surroundings);
  const added = await ports.queues.add({ queue, memberIds, judge });
  return added.type === 'added' ? { type: 'added', id: queue.id } : added;
}
