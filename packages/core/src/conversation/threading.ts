import type { Instant } from '../instant.ts';
import type { ConversationState } from './state.ts';

/** How long after a disconnect a guest's message still rejoins: 72 h (platform API, section 6.5). */
const THREADING_WINDOW_MS = 72 * 60 * 60 * 1000;

/** Whether a guest's message at `at` goes into this conversation; otherwise it begins a new one. */
export function threadsInto(state: ConversationState, at: Instant): boolean {
  if (state.status === 'ended') return false;
  return state.status !== 'disconnected' || state.readOnly || at <= state.disconnectedAt + THREADING_WINDOW_MS;
}
