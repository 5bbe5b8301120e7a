import type { Instant } from '../instant.ts';
import { sessionExpired } from '../session/expiry.ts';
import { lifeOf } from './life.ts';
import type { ConversationState } from './state.ts';

/** How long after a disconnect a guest's message still rejoins: 72 h (platform API, section 6.5). */
const THREADING_WINDOW_MS = 72 * 60 * 60 * 1000;

/** Whether a guest's message at `at` is this conversation's to take or to refuse; otherwise it begins a new one. */
export function threadsInto(state: ConversationState, at: Instant): boolean {
  if (state.status === 'ended') return false;
  if (state.status !== 'disconnected' || state.readOnly || sessionExpired(lifeOf(state), at)) return true;
  return at <= state.disconnectedAt + THREADING_WINDOW_MS;
}
