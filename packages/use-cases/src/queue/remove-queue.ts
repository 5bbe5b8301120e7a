import type { Queues } from '../ports/queues.ts';
import { type Removed, removedUnless } from '../removed.ts';

/** Removes a queue to which nothing leads any more. */
export async function removeQueue(
  ports: { readonly queues: Pick<Queues, 'remove'> },
  input: { readonly id: string },
): Promise<Removed<'queueNotFound'>> {
  return removedUnless('queueNotFound', await ports.queues.remove(input.id));
}
