import type { LiveState } from './live-state.ts';
import type { Outgoing } from './outgoing.ts';

/** What was refused in conversations that are no longer mine: no thread shows it. */
export function strandedIn({ rows, outgoing }: Pick<LiveState, 'rows' | 'outgoing'>): readonly Outgoing[] {
  return outgoing.filter(({ status, conversationId }) => status === 'refused' && !rows.has(conversationId));
}

type Unsent = Pick<Outgoing, 'clientMessageId' | 'conversationId' | 'audience' | 'text'>;

/** What was written and not sent when nobody is signed in any more, as far as it can be a draft again; the oldest first. */
export function unsentIn({ line, outgoing }: Pick<LiveState, 'line' | 'outgoing'>): readonly Unsent[] {
  return line === 'signedOut' ? outgoing.filter(({ status, files }) => status !== 'stored' && files.length === 0) : [];
}
