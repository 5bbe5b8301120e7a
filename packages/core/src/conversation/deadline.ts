import type { Instant } from '../instant.ts';
import { sessionExpiresAt } from '../session/expiry.ts';
import type { ConversationCommand } from './commands.ts';
import { lifeOf } from './life.ts';
import type { ConversationState } from './state.ts';

/** When the rules want to be asked again, and what to do then: first mark the agent, if any, then send the command. */
export type Deadline = {
  readonly at: Instant;
  /** The agent who let the offer ring out: gets nothing new until back on queue. */
  readonly notResponding?: string;
  readonly command: ConversationCommand;
};

const MINUTE_MS = 60_000;

export function nextDeadline(state: ConversationState): Deadline | undefined {
  if (state.status === 'ended') return undefined;
  const expires = { at: wholeMinute(sessionExpiresAt(lifeOf(state))), command: { type: 'expireSession' } as const };
  if (state.status !== 'alerting' || expires.at <= state.until) return expires;
  return { at: state.until, notResponding: state.agentId, command: { type: 'expireOffer' } };
}

/**
 * Rounded up, so that a message seldom moves the deadline, by which conversations are searched. Nothing depends on the
 * seconds: the rules refuse what comes after the session's end, whether or not the deadline has been met.
 */
function wholeMinute(at: Instant): Instant {
  return Math.ceil(at / MINUTE_MS) * MINUTE_MS;
}
