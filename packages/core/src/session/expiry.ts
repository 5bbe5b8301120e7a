import type { ConversationEvent } from '../conversation/events.ts';
import type { Instant } from '../instant.ts';

/** How long a session may live after its latest message, in seconds: 15 minutes to 18 months, three days where nobody chose (guest API, section 7.1). */
export const SESSION_SECONDS = { min: 900, default: 259_200, max: 47_347_200 } as const;

/** What tells when a session ends. */
export type SessionLife = {
  /** Of the latest message in either direction; before the first, when the session was opened. */
  readonly lastActivityAt: Instant;
  readonly durationSeconds: number;
};

/** When a session that is not used again ends. */
export function sessionExpiresAt({ lastActivityAt, durationSeconds }: SessionLife): Instant {
  return lastActivityAt + durationSeconds * 1000;
}

export function sessionExpired(life: SessionLife, at: Instant): boolean {
  return at >= sessionExpiresAt(life);
}

/** Whether it lets the session live on: a message, or a Join that begins the conversation; not what agents and queues do between them. */
export function prolongsSession({ type }: ConversationEvent): boolean {
  return (
    type === 'GuestJoined' ||
    type === 'GuestMessaged' ||
    type === 'FlowMessaged' ||
    type === 'ProgramMessaged' ||
    type === 'AgentMessaged'
  );
}
