import type { ConversationEvent } from '../conversation/events.ts';
import type { Instant } from '../instant.ts';

type Type = ConversationEvent['type'];

/** With these an agent's leg begins, or goes on after it was put aside. */
const LEG_BEGINNINGS = ['Accepted', 'TakenOver'] as const satisfies readonly Type[];

/** With the first of these after its beginning an agent's leg is over; a beginning is then somebody else's. */
export const LEG_ENDINGS = [
  ...LEG_BEGINNINGS,
  'Disconnected',
  'Transferred',
  'Reassigned',
  'ReturnedToFlow',
  'Ended',
] as const satisfies readonly Type[];

/** The latest leg that an agent has had in a conversation. */
export type OwnLeg = {
  readonly takenAt: Instant;
  /** When it was over; absent: it goes on. */
  readonly leftAt?: Instant;
};

/**
 * Up to when somebody who has had a leg in a conversation may read it: where somebody else has had it since, to the end of their
 * own leg. `undefined`: all of it.
 */
export function readsUntil(
  agentId: string,
  { takenAt, leftAt = takenAt }: OwnLeg,
  lastAgentId: string | undefined,
): Instant | undefined {
  return lastAgentId === agentId ? undefined : leftAt;
}

/** Whose leg begins; `undefined`: nobody's. */
export function beginsLegOf(event: ConversationEvent): string | undefined {
  if (event.type === 'Accepted') return event.agentId;
  return event.type === 'TakenOver' ? event.byId : undefined;
}
