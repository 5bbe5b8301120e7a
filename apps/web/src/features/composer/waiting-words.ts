import { takesRoom } from '@rejoin/core/inbox/takes-room';
import type { LiveState } from '../../live/live-state.ts';
import type { InboxRow } from '../../live/wire.ts';

type Told = Pick<LiveState, 'rows' | 'queues' | 'status'>;

/** Of a conversation that waits where I serve: to whom it is offered, or why not to me. */
export function waitingWords({ rows, queues, status }: Told, { queueId }: InboxRow): string {
  const waits = `Waiting in ${queues.find(({ id }) => id === queueId)?.name ?? 'its queue'}.`;
  const inHand = [...rows.values()].filter(takesRoom).length;
  return status.routingStatus === 'onQueue' && inHand >= status.capacity
    ? `${waits} You have no room for it, with ${inHand} of ${status.capacity} conversations. Park or leave one to be offered another.`
    : `${waits} It is offered to whoever is on queue and has room.`;
}
