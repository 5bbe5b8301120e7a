import { type Failure, failureOf, LINE_IS_DOWN } from '../../live/failure.ts';
import type { FloorRow } from '../../live/wire.ts';

/** What it means to send the conversation elsewhere. */
export function reassignConsequence(status: FloorRow['status'], agentName: string | undefined): string {
  const rings = 'At an agent it rings; if they let it pass, it waits in its queue.';
  if (agentName === undefined) return rings;
  return status === 'ringing'
    ? `It stops ringing at ${agentName}, who is told that you moved it. ${rings}`
    : `${agentName}’s part ends at once, and they are told that you moved it. ${rings}`;
}

const SENTENCES: Partial<Record<Failure, string>> = {
  lost: LINE_IS_DOWN,
  notPermitted: 'Your role does not let you do this.',
  notConnected: 'Nobody has it and it waits nowhere.',
  conversationEnded: 'The guest has ended this conversation.',
  sessionExpired: 'The guest’s session has expired.',
  queueNotFound: 'This queue is no longer there.',
  alreadyThere: 'It is there already.',
  agentNotAvailable: 'This agent has gone off queue, has lost their line, or has no room for it.',
  noSeat: 'This agent has gone off queue, or has no room for it.',
};

/** Why it could not be sent there, and what to do. */
export function reassignFailure(error: unknown): string {
  return SENTENCES[failureOf(error)] ?? 'The server could not do it. Try again.';
}
