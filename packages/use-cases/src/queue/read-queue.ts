import type { Queues, StoredQueue } from '../ports/queues.ts';

export type ReadQueueOutcome =
  | { readonly type: 'found'; readonly stored: StoredQueue }
  | { readonly type: 'refused'; readonly refusal: 'queueNotFound' };

/** A queue with all that it says, and who serves it. */
export async function readQueue(
  ports: { readonly queues: Pick<Queues, 'find'> },
  input: { readonly id: string },
): Promise<ReadQueueOutcome> {
  const stored = await ports.queues.find(input.id);
  return stored === undefined ? { type: 'refused', refusal: 'queueNotFound' } : { type: 'found', stored };
}
