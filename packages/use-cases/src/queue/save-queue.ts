import type { Queue } from '@rejoin/core/queue/queue';
import { validateServedQueue } from '@rejoin/core/queue/validate-queue';
import { withKeptName } from '@rejoin/core/same-name';
import type { InvalidQueue, Queues } from '../ports/queues.ts';

export type SaveQueueOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | InvalidQueue
  /** Somebody else saved after `revision` was read, or changed which queues an agent serves. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'queueNotFound' };

/** Replaces the queue that was read as `revision`, and who serves it. Whoever waits there is looked at anew at once. */
export async function saveQueue(
  ports: { readonly queues: Pick<Queues, 'save'> },
  input: { readonly queue: Queue; readonly memberIds: readonly string[]; readonly revision: number },
): Promise<SaveQueueOutcome> {
  const { memberIds, revision } = input;
  const queue = withKeptName(input.queue);
  const saved = await ports.queues.save({
    queue,
    memberIds,
    revision,
    judge: (surroundings) => validateServedQueue(queue, memberIds, surroundings),
  });
  switch (saved.type) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'missing':
      return { type: 'refused', refusal: 'queueNotFound' };
    case 'invalid':
      return saved;
  }
}
