import type { Instant } from '../instant.ts';
import { sessionExpired } from '../session/expiry.ts';
import { lifeOf } from './life.ts';
import type { ConversationState } from './state.ts';

/** For how many minutes after a disconnect a guest's message still rejoins; 0: never (platform API, section 6.5). */
export const THREADING_MINUTES = { min: 0, default: 4320, max: 4320 } as const;

/** Whether a guest's message at `at` is this conversation's to take or to refuse; otherwise it begins a new one. */
export function threadsInto(state: ConversationState, threadingMinutes: number, at: Instant): boolean {
  if (state.status === 'ended') return false;
  if (state.status !== 'disconnected' || state.readOnly || sessionExpired(lifeOf(state), at)) return true;
  return at < state.disconnectedAt + threadingMinutes * 60_000;
}
