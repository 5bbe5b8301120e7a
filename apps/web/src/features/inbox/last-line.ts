import { attributedLine } from '../../live/last-words.ts';
import type { InboxRow } from '../../live/wire.ts';

type Talk = Pick<InboxRow, 'group' | 'lastWords' | 'unanswered' | 'transfer' | 'warnedAt' | 'waitingSince'>;

type Names = { readonly me: string; readonly nameOf: (agentId: string) => string };

/** What a row says of its conversation, in one line: what is about to become of it, or the last words. */
export function lastLine(talk: Talk, { me, nameOf }: Names): string {
  return (
    comingLine(talk, nameOf) ?? attributedLine(talk.lastWords, (agentId) => (agentId === me ? 'You' : nameOf(agentId)))
  );
}

/** What is about to become of a conversation, which is told before anything that was said or is being written. */
export function comingLine({ transfer, warnedAt }: Talk, nameOf: Names['nameOf']): string | undefined {
  if (transfer !== undefined) return `Asking ${nameOf(transfer.toAgentId)} to take it`;
  return warnedAt === undefined ? undefined : 'Closes unless somebody writes';
}

/** Whether the guest waits for my answer, in a conversation that I have or that has come back to me. */
export function needsAnswer({ group, unanswered, waitingSince }: Talk): boolean {
  return unanswered > 0 && (group === 'connected' || (group === 'parked' && waitingSince !== undefined));
}
