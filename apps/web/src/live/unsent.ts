import type { LiveState } from './live-state.ts';
import type { Outgoing } from './outgoing.ts';

/** What was refused in conversations that are no longer mine: no thread shows it. */
export function strandedIn({ rows, outgoing }: Pick<LiveState, 'rows' | 'outgoing'>): readonly Outgoing[] {
  return outgoing.filter(({ status, conversationId }) => status === 'refused' && !rows.has(conversationId));
}

/** What was written and not sent, but for what is stranded and is shown as that; the oldest first. */
export function unsentIn(state: Pick<LiveState, 'rows' | 'outgoing'>): readonly Outgoing[] {
  const stranded = new Set(strandedIn(state));
  return state.outgoing.filter((each) => each.status !== 'stored' && !stranded.has(each));
}
