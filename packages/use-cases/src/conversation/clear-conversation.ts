import type { ConversationRefusal } from '@rejoin/core/conversation/decision';
import type { Pictures } from '../deployment/pictures.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestSession, Sessions } from '../ports/sessions.ts';
import type { Conversations } from './conversations.ts';

/** The guest ends the conversation for good. `cleared` also when there was none. */
export async function clearConversation(
  ports: {
    readonly log: Pick<ConversationLog, 'currentOf'>;
    readonly conversations: Conversations;
    readonly pictures: Pictures;
    readonly sessions: Pick<Sessions, 'clear'>;
  },
  { session }: { readonly session: GuestSession },
): Promise<{ readonly type: 'cleared' } | { readonly type: 'refused'; readonly refusal: ConversationRefusal }> {
  const picture = await ports.pictures.of(session.deploymentId);
  const allowed = picture?.configuration.content.messenger.clearConversation ?? false;
  if (!allowed) return { type: 'refused', refusal: 'clearNotAllowed' };
  // First, as who hears that it is cleared may be back before this ends.
  await ports.sessions.clear(session.id);
  const current = await ports.log.currentOf(session.id);
  if (current === undefined) return { type: 'cleared' };
  const executed = await ports.conversations.execute({
    conversationId: current.conversationId,
    command: () => ({ type: 'clear', allowed }),
  });
  if (executed.type !== 'refused' || executed.refusal === 'conversationEnded') return { type: 'cleared' };
  if (executed.refusal === 'noSeat') throw new Error('A guest who clears takes no seat');
  return { type: 'refused', refusal: executed.refusal };
}
