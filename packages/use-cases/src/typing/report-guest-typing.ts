import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestSession } from '../ports/sessions.ts';
import type { Typing } from './typing.ts';

/** The guest is typing: the agent who is connected sees it. With nobody connected nobody does, which is not an error. */
export async function reportGuestTyping(
  ports: {
    readonly pictures: Pictures;
    readonly log: Pick<ConversationLog, 'currentOf'>;
    readonly conversations: Pick<Conversations, 'states'>;
    readonly typing: Typing;
  },
  input: {
    readonly session: GuestSession;
    /** The session's conversation as the connection last knew it; saves a look-up. */
    readonly conversationId?: string;
  },
): Promise<{ readonly type: 'reported' } | { readonly type: 'refused'; readonly refusal: 'typingOff' }> {
  const { session } = input;
  const picture = await ports.pictures.of(session.deploymentId);
  if (!(picture?.configuration.content.messenger.guestTypingIndicator ?? false))
    return { type: 'refused', refusal: 'typingOff' };
  if (!ports.typing.isDue(session.id)) return { type: 'reported' };
  const conversationId = input.conversationId ?? (await ports.log.currentOf(session.id))?.conversationId;
  const state = conversationId && (await ports.conversations.states([conversationId])).get(conversationId);
  if (state && state.status === 'connected' && state.sessionId === session.id) {
    ports.typing.tell({ type: 'guestTyping', conversationId: state.conversationId, agentIds: [state.agentId] });
  }
  return { type: 'reported' };
}
