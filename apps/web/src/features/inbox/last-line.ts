import type { InboxRow } from '../../live/wire.ts';

type Talk = Pick<InboxRow, 'group' | 'opening' | 'latest' | 'lastAgentId' | 'unanswered'>;

/** The conversation began by itself, and the guest has said nothing in it. */
const NOT_WRITTEN = 'Has not written yet';

/**
 * What a row says of its conversation, in one line. Of one that waits: the guest's first words, since what answered them was a flow.
 * Otherwise the latest message, and whose it is unless the guest's; the agent who had the latest leg is the one who spoke last.
 */
export function lastLine({ group, opening, latest, lastAgentId, unanswered }: Talk, me: string): string {
  if (group === 'waiting' || latest.from === 'guest')
    return unanswered === 0 ? NOT_WRITTEN : inOneLine(group === 'waiting' ? opening : latest.text);
  const who = latest.from === 'flow' ? 'Automatic' : lastAgentId === me ? 'You' : 'Agent';
  return `${who}: ${inOneLine(latest.text)}`;
}

/** A message without text carries a file. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim() || 'Attachment';
}
