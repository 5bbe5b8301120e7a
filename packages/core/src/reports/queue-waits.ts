import type { ConversationEvent } from '../conversation/events.ts';
import type { Instant } from '../instant.ts';
import type { Wait } from '../routing/service-level.ts';

/** The events that begin or end a wait in a queue, and those that say that a wait is none. */
export const WAIT_MARKS = [
  'Queued',
  'Accepted',
  'Parked',
  'Resumed',
  'TakenOver',
  'Reassigned',
  'Disconnected',
  'Ended',
] as const satisfies readonly ConversationEvent['type'][];

/** Those of them that can end one for good. */
export const WAIT_ENDS = [
  'Accepted',
  'TakenOver',
  'Disconnected',
  'Ended',
] as const satisfies readonly WaitMark['type'][];

export type WaitMark = {
  readonly at: Instant;
  readonly type: (typeof WAIT_MARKS)[number];
  /** Of those that name one. */
  readonly queueId?: string;
  /** Of those that say it. */
  readonly because?: string;
};

/** A wait, and where. */
export type QueueWait = Wait & { readonly queueId: string };

type Standing = 'away' | 'parked' | { readonly queueId: string; readonly since: Instant };

/**
 * The waits of one conversation that ended at `from` or later or are not over at `until`. `marks`: its {@link WAIT_MARKS} from its
 * beginning, oldest first.
 *
 * Every wait in a queue counts for that queue, from when the conversation came into it until an agent first took it from there:
 * - An offer that was declined or rang out does not end it, nor does a supervisor who lets it ring at somebody else.
 * - Transferred to a queue, sent there by a supervisor, or back because its guest has rejoined, a conversation waits anew, also where it
 *   is kept for the agent who had it.
 * - A guest who leaves, or whose session expires, before anybody took it has left. What went on to another queue untaken (overflow,
 *   reassigned) counts in the other only, from when it came there: a *flow-out* in Genesys Cloud, where it counts for neither unless set.
 * - What comes back from being parked waits for nobody new, and a colleague who was asked takes it from an agent: neither is a wait.
 * - A conversation that stays in the flow was never in a queue.
 */
export function queueWaits(
  marks: readonly WaitMark[],
  { from, until }: { from: Instant; until: Instant },
): QueueWait[] {
  const waits: QueueWait[] = [];
  let standing: Standing = 'away';
  for (const mark of marks) {
    const end = endOf(mark.type);
    if (typeof standing === 'object' && end !== undefined && mark.at >= from)
      waits.push(waited(standing, end, mark.at));
    standing = after(standing, mark);
  }
  if (typeof standing === 'object') waits.push(waited(standing, 'waiting', until));
  return waits;
}

function waited({ queueId, since }: Exclude<Standing, string>, end: Wait['end'], at: Instant): QueueWait {
  return { queueId, end, waitedMs: Math.max(0, at - since) };
}

function endOf(type: WaitMark['type']): Wait['end'] | undefined {
  if (type === 'Accepted' || type === 'TakenOver') return 'taken';
  return type === 'Disconnected' || type === 'Ended' ? 'left' : undefined;
}

function after(standing: Standing, { type, queueId, because, at }: WaitMark): Standing {
  if (type === 'Parked') return 'parked';
  if (type === 'Queued' && standing === 'parked' && because !== 'transfer') return 'parked';
  if (type !== 'Queued' && type !== 'Reassigned') return 'away';
  if (queueId === undefined) return standing;
  return typeof standing === 'object' && standing.queueId === queueId ? standing : { queueId, since: at };
}
