import type { Possession } from '@rejoin/core/conversation/stretch-holder';
import { canTakeOneMore } from '@rejoin/core/routing/capacity';
import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agents } from '../ports/agents.ts';

/** A supervisor takes the conversation from whoever has it or is offered it, and it rings at another agent. */
export async function reassignToAgent(
  ports: { readonly conversations: Conversations; readonly agents: Pick<Agents, 'queues' | 'status'> },
  input: {
    readonly byId: string;
    readonly byName: string;
    readonly conversationId: string;
    readonly toAgentId: string;
    /** Whose it has to be; absent: whoever's it is. */
    readonly from?: Possession;
  },
): Promise<AgentDeed> {
  const { conversationId, ...sent } = input;
  const [queues, agent] = await Promise.all([ports.agents.queues(), ports.agents.status(sent.toAgentId)]);
  const available = agent !== undefined && canTakeOneMore(agent);
  return agentDeed(ports.conversations, {
    conversationId,
    command: { type: 'reassignToAgent', ...sent, available, queues },
  });
}
