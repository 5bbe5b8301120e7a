import type { SessionLife } from '../session/expiry.ts';
import type { ConversationState } from './state.ts';

/** The life of the session as far as its latest conversation tells. */
export function lifeOf({ latest, sessionSeconds }: ConversationState): SessionLife {
  return { lastActivityAt: latest.at, durationSeconds: sessionSeconds };
}
