import type { ConversationState } from '../conversation/state.ts';
import type { Instant } from '../instant.ts';

/** What a list says of a conversation in one line. A message without text carries a file. */
export type LastWords = (
  | { readonly from: 'guest' | 'flow'; readonly text: string }
  | { readonly from: 'agent'; readonly agentId?: string; readonly text: string }
  /** It began by itself, and the guest has said nothing in it. */
  | { readonly from: 'nobody' }
) & {
  /** Time of the latest message, whoever is heard. */
  readonly at: Instant;
};

/** The latest message; but as long as no agent has answered them it is the guest who is heard, not the flow. */
export function lastWordsOf(
  state: Pick<ConversationState, 'latest' | 'opening' | 'unanswered' | 'lastAgentId'>,
): LastWords {
  const { latest, opening, unanswered, lastAgentId } = state;
  const { from, text, at } = latest;
  if (from === 'agent') {
    const agentId = latest.agentId ?? lastAgentId;
    return { from, text, at, ...(agentId === undefined ? {} : { agentId }) };
  }
  if (unanswered > 0) return { from: 'guest', text: from === 'guest' ? text : opening, at };
  const hasNotWritten = from === 'guest' ? text === '' : lastAgentId === undefined && opening === '';
  return hasNotWritten ? { from: 'nobody', at } : { from, text, at };
}
