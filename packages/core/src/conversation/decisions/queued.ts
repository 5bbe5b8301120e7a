import type { Instant } from '../../instant.ts';
import type { Queue } from '../../queue/queue.ts';
import type { ConversationEvent } from '../events.ts';

type Queued = Extract<ConversationEvent, { type: 'Queued' }>;

/** The conversation waits in the queue, by that queue's rules for reserving and overflow. */
export function queuedEvent(
  queued: Pick<Queued, 'queueId' | 'preferredAgentId' | 'named' | 'request' | 'because'>,
  queues: readonly Queue[],
  at: Instant,
): Queued {
  const queue = queues.find(({ id }) => id === queued.queueId);
  const reserves = queued.preferredAgentId !== undefined && queue !== undefined && queue.reserveSeconds > 0;
  return {
    type: 'Queued',
    ...queued,
    ...(reserves ? { reservedUntil: at + queue.reserveSeconds * 1000 } : {}),
    ...overflowFrom(queue, at),
  };
}

/** Where it goes on to that begins to wait in the queue now, and when. */
export function overflowFrom(queue: Queue | undefined, at: Instant): Pick<Queued, 'overflow'> {
  const overflow = queue?.overflow;
  return overflow === undefined
    ? {}
    : { overflow: { at: at + overflow.afterSeconds * 1000, queueId: overflow.queueId } };
}
