import type { ConversationLog } from '../ports/conversation-log.ts';
import { type AgentMessageId, agentMessageKey } from './agent-message-key.ts';

/** Whether it has arrived, for an agent whose browser had no answer; wherever the conversation has gone since. */
export async function isAgentMessageStored(
  ports: { readonly log: Pick<ConversationLog, 'whereStored'> },
  message: AgentMessageId,
): Promise<boolean> {
  return (await ports.log.whereStored([agentMessageKey(message)])).size > 0;
}
