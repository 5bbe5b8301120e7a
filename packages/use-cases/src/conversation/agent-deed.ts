import type { ConversationCommand } from '@rejoin/core/conversation/commands';
import type { ConversationRefusal } from '@rejoin/core/conversation/decision';
import type { Entry } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Conversations } from './conversations.ts';

/** What came of an agent's command. */
export type AgentDeed =
  | { readonly type: 'done'; readonly entries: readonly Entry[]; readonly state: ConversationState }
  | { readonly type: 'repeated'; readonly sequence: number }
  | {
      readonly type: 'refused';
      readonly refusal: ConversationRefusal | 'noSeat' | 'attachmentNotFound' | 'attachmentNotReady';
    };

/** Carries out an agent's command on a conversation that exists. */
export async function agentDeed(
  conversations: Conversations,
  deed: { readonly conversationId: string; readonly command: ConversationCommand; readonly once?: string },
): Promise<AgentDeed> {
  const { conversationId, command, once } = deed;
  const executed = await conversations.execute({
    conversationId,
    command: () => command,
    ...(once === undefined ? {} : { once }),
  });
  if (executed.type === 'conflict') throw new Error('A conversation that exists is never begun again');
  return executed;
}
