import { attributedLine } from '../../live/last-words.ts';
import type { InboxRow } from '../../live/wire.ts';

type Talk = Pick<InboxRow, 'group' | 'lastWords' | 'unanswered' | 'transfer' | 'warnedAt' | 'waitingSince'>;

/** What a row says of its conversation, in one line. First what is about to become of it; otherwise the last words. */
export function lastLine(talk: Talk, me: string, nameOf: (agentId: string) => string): string {
  const { lastWords, transfer, warnedAt } = talk;
  if (transfer !== undefined) return `Asking ${nameOf(transfer.toAgentId)} to take it`;
  if (warnedAt !== undefined) return 'Closes unless somebody writes';
  return attributedLine(lastWords, (agentId) => (agentId === me ? 'You' : nameOf(agentId)));
}

/** Whether the guest waits for my answer, in a conversation that I have or that has come back to me. */
export function needsAnswer({ group, unanswered, waitingSince }: Talk): boolean {
  return unanswered > 0 && (group === 'connected' || (group === 'parked' && waitingSince !== undefined));
}
