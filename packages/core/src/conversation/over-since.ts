import type { Instant } from '../instant.ts';
import type { ConversationState } from './state.ts';

/** Since when nobody has the conversation and none waits for somebody; `undefined`: it goes on. */
export function overSince(state: ConversationState): Instant | undefined {
  if (state.status === 'disconnected') return state.disconnectedAt;
  return state.status === 'ended' ? state.endedAt : undefined;
}
