import { NEW_QUEUE } from '@rejoin/core/queue/queue';
import { canTakeOneMore } from '@rejoin/core/routing/capacity';
import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agents } from '../ports/agents.ts';

/** The agent asks a colleague to take the conversation; it stays with them until the colleague does. */
export async function transferToAgent(
  ports: { readonly conversations: Conversations; readonly agents: Pick<Agents, 'queues' | 'status'> },
  input: { readonly agentId: string; readonly conversationId: string; readonly toAgentId: string },
): Promise<AgentDeed> {
  const { conversationId, agentId, toAgentId } = input;
  const [states, queues, colleague] = await Promise.all([
    ports.conversations.states([conversationId]),
    ports.agents.queues(),
    ports.agents.status(toAgentId),
  ]);
  const queueId = states.get(conversationId)?.lastQueueId;
  const { alertingSeconds } = queues.find(({ id }) => id === queueId) ?? NEW_QUEUE;
  const available = colleague !== undefined && canTakeOneMore(colleague);
  return agentDeed(ports.conversations, {
    conversationId,
    command: { type: 'transferToAgent', agentId, toAgentId, available, alertingSeconds },
  });
}
