import type { InboxRow } from '../../live/wire.ts';

type Talk = Pick<
  InboxRow,
  'group' | 'opening' | 'latest' | 'lastAgentId' | 'unanswered' | 'transfer' | 'warnedAt' | 'waitingSince'
>;

/** The conversation began by itself, and the guest has said nothing in it. */
const NOT_WRITTEN = 'Has not written yet';

/**
 * What a row says of its conversation, in one line. First what is about to become of it; otherwise the latest message, and whose
 * it is unless the guest's. As long as nobody has answered them it is the guest who is heard, not the flow.
 */
export function lastLine(talk: Talk, me: string, nameOf: (agentId: string) => string): string {
  const { group, opening, latest, lastAgentId, unanswered, transfer, warnedAt } = talk;
  if (transfer !== undefined) return `Asking ${nameOf(transfer.toAgentId)} to take it`;
  if (warnedAt !== undefined) return 'Closes unless somebody writes';
  if (latest.from === 'agent') {
    const agentId = latest.agentId ?? lastAgentId;
    const who = agentId === me ? 'You' : agentId === undefined ? 'Agent' : nameOf(agentId);
    return `${who}: ${inOneLine(latest.text)}`;
  }
  if (unanswered > 0) return inOneLine(latest.from === 'guest' ? latest.text : opening);
  const hasNotWritten = latest.from === 'guest' ? latest.text === '' : group === 'waiting' && opening === '';
  if (hasNotWritten) return NOT_WRITTEN;
  return latest.from === 'flow' ? `Automatic: ${inOneLine(latest.text)}` : inOneLine(latest.text);
}

/** Whether the guest waits for my answer, in a conversation that I have or that has come back to me. */
export function needsAnswer({ group, unanswered, waitingSince }: Talk): boolean {
  return unanswered > 0 && (group === 'connected' || (group === 'parked' && waitingSince !== undefined));
}

/** A message without text carries a file. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || 'Attachment';
}
