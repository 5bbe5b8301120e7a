import type { InboxRow } from '../../live/wire.ts';

type Talk = Pick<
  InboxRow,
  'group' | 'opening' | 'latest' | 'lastAgentId' | 'unanswered' | 'transfer' | 'warnedAt' | 'waitingSince'
>;

/** The conversation began by itself, and the guest has said nothing in it. */
const NOT_WRITTEN = 'Has not written yet';

/**
 * What a row says of its conversation, in one line. Of one that waits: the guest's first words, since what answered them was a flow.
 * First what is about to become of it. Otherwise the latest message, and whose it is unless the guest's; the agent who had the latest leg is the one who spoke last.
 */
export function lastLine(talk: Talk, me: string, nameOf: (agentId: string) => string): string {
  const { group, opening, latest, lastAgentId, unanswered, transfer, warnedAt } = talk;
  if (transfer !== undefined) return `Asking ${nameOf(transfer.toAgentId)} to take it`;
  if (warnedAt !== undefined) return 'Closes unless somebody writes';
  if (group === 'waiting' || latest.from === 'guest')
    return unanswered === 0 ? NOT_WRITTEN : inOneLine(group === 'waiting' ? opening : latest.text);
  const who = latest.from === 'flow' ? 'Automatic' : lastAgentId === me ? 'You' : 'Agent';
  return `${who}: ${inOneLine(latest.text)}`;
}

/** Whether the guest waits for my answer, in a conversation that I have or that has come back to me. */
export function needsAnswer({ group, unanswered, waitingSince }: Talk): boolean {
  return unanswered > 0 && (group === 'connected' || (group === 'parked' && waitingSince !== undefined));
}

/** A message without text carries a file. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || 'Attachment';
}
