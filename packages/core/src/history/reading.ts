import type { Entry } from '../conversation/events.ts';
import { agentLegOf } from '../conversation/head.ts';
import { overSince } from '../conversation/over-since.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Instant } from '../instant.ts';
import { visibleToAgent } from '../visibility/visible-to-agent.ts';
import { fileVisibleToSupervisor, visibleToSupervisor } from '../visibility/visible-to-supervisor.ts';
import { type OwnLeg, readsUntil } from './own-leg.ts';

/** Who wants to read what is not in front of them. */
export type Reader = {
  readonly agentId: string;
  /** They may read along in any conversation. */
  readonly mayMonitor: boolean;
};

/** How somebody reads a conversation that they have no part in now. */
export type Reading =
  | { readonly as: 'supervisor' }
  /** `readsUntil`: somebody else has had it since, and what was said after that is not for them. */
  | { readonly as: 'agent'; readonly agentId: string; readonly readsUntil?: Instant };

/** Whether somebody may see what else the guest of this conversation has talked about: it is theirs now, or they may read along. */
export function mayReadEarlier(present: ConversationState, { agentId, mayMonitor }: Reader): boolean {
  return mayMonitor || agentLegOf(present)?.agentId === agentId;
}

/** What the right to read comes from, as far as it is known. */
export type ReadingGrounds = {
  /** Another conversation of the same guest. */
  readonly beside?: ConversationState;
  /** The reader's own latest leg in it. */
  readonly ownLeg?: OwnLeg;
};

/**
 * How somebody may read a conversation; `undefined`: not at all. Who may read along may read any. Who has a conversation of the same
 * guest may read those that are over. Who has had a leg in it may read it as far as that goes.
 */
export function readingOf(
  state: ConversationState,
  reader: Reader,
  { beside, ownLeg }: ReadingGrounds,
): Reading | undefined {
  if (reader.mayMonitor) return { as: 'supervisor' };
  if (beside !== undefined && mayReadEarlier(beside, reader) && overSince(state) !== undefined)
    return { as: 'agent', agentId: reader.agentId };
  if (ownLeg === undefined) return undefined;
  const until = readsUntil(reader.agentId, ownLeg, state.lastAgentId);
  return { as: 'agent', agentId: reader.agentId, ...(until === undefined ? {} : { readsUntil: until }) };
}

/** What whoever reads so may see. */
export function visibleInReading(entry: Entry, reading: Reading): boolean {
  return reading.as === 'supervisor' ? visibleToSupervisor(entry.event) : visibleToAgent(entry, reading);
}

/** Whether whoever reads so may read a file: one that was said in the conversation, and no later than they read on. */
export function fileVisibleInReading(
  file: { readonly sessionId: string; readonly sentAt?: Instant },
  { sessionId }: { readonly sessionId: string },
  reading: Reading,
): boolean {
  if (!fileVisibleToSupervisor(file, { sessionId }) || file.sentAt === undefined) return false;
  return reading.as === 'supervisor' || reading.readsUntil === undefined || file.sentAt <= reading.readsUntil;
}
