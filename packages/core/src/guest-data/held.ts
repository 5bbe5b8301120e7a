import type { AuditActor, NewAuditEntry } from '../audit/audit-entry.ts';
import { guestName } from '../conversation/guest-name.ts';
import type { ConversationState } from '../conversation/state.ts';
import { eachOnce } from '../each-once.ts';
import { listOwners } from '../inbox/list-owners.ts';
import type { Instant } from '../instant.ts';

/** How much is held about a guest. */
export type Held = {
  readonly conversations: number;
  /** Of everybody, notes and whispers included. */
  readonly messages: number;
  readonly files: number;
  /** When the first conversation began and the last event was; absent: there is no conversation. */
  readonly firstAt?: Instant;
  readonly lastAt?: Instant;
};

/** How many guests are found at once; whoever is not among them is looked for with more words. */
export const FOUND_MAX = 50;

/** What counts as a message where it is said how much is held. */
export const MESSAGE_TYPES = [
  'GuestMessaged',
  'AgentMessaged',
  'FlowMessaged',
  'ProgramMessaged',
  'Whispered',
  'Noted',
] as const;

/** Of a conversation in which somebody waits for an answer or gives it. */
export const GOING_ON: readonly string[] = [
  'waiting',
  'alerting',
  'connected',
  'parked',
] satisfies ConversationState['status'][];

/**
 * Those in the way of erasing a guest's data: somebody waits in them for an answer or is giving it. What the flow alone has
 * is in nobody's way.
 */
export function goingOn(states: readonly ConversationState[]): ConversationState[] {
  return states.filter(({ status }) => GOING_ON.includes(status));
}

/** On whose screens the conversations may stand: in their lists, or still open because theirs was the latest leg. */
export function showingAgents(states: readonly ConversationState[]): string[] {
  return eachOnce(states.flatMap((state) => [...listOwners(state), state.lastAgentId]));
}

type Deed = {
  readonly by: AuditActor;
  /** One of the guest's. */
  readonly sessionId: string;
  readonly action: 'erased' | 'exported';
  readonly held: Held;
};

/** What the audit log says of it: how much it was, and nothing of what it was. */
export function guestDataEntry({ by, sessionId, action, held }: Deed): NewAuditEntry {
  const { conversations, messages, files } = held;
  const counts = Object.entries({ conversations, messages, files });
  return {
    ...{ by, kind: 'guest', subjectId: sessionId, subjectName: guestName(sessionId), action },
    changes: counts.map(([name, count]) =>
      action === 'erased' ? { path: [name], before: count, after: 0 } : { path: [name], after: count },
    ),
    untold: 0,
  };
}
