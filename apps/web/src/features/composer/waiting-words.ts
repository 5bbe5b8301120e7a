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

/** Not while a colleague who has it asks whether I take it over. */
function takesRoom({ group, offer }: InboxRow): boolean {
  return group === 'connected' || (group === 'offered' && offer?.reason !== 'transfer');
}
