import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';
import type { Clock } from '../ports/clock.ts';
import type { Typing } from './typing.ts';

/** The agent who is connected is typing: whoever watches sees it, and the guest where the configuration shows it. */
export async function reportAgentTyping(
  ports: {
    readonly clock: Clock;
    readonly pictures: Pictures;
    readonly conversations: Pick<Conversations, 'states'>;
    readonly typing: Typing;
  },
  { agentId, conversationId }: { readonly agentId: string; readonly conversationId: string },
): Promise<
  { readonly type: 'reported' } | { readonly type: 'refused'; readonly refusal: 'notConnected' | 'notYourConversation' }
> {
  const state = (await ports.conversations.states([conversationId])).get(conversationId);
  if (state?.status !== 'connected') return { type: 'refused', refusal: 'notConnected' };
  if (state.agentId !== agentId) return { type: 'refused', refusal: 'notYourConversation' };
  const picture = await ports.pictures.of(state.deploymentId);
  const isShown = picture?.configuration.content.messenger.agentTypingIndicator ?? false;
  if (ports.typing.isDue(conversationId))
    ports.typing.tell({
      type: 'agentTyping',
      conversationId,
      ...(isShown ? { sessionId: state.sessionId } : {}),
      at: ports.clock() - 1,
    });
  return { type: 'reported' };
}
