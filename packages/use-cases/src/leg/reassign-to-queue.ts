import type { Possession } from '@rejoin/core/conversation/stretch-holder';
import type { AgentDeed } from '../conversation/agent-deed.ts';
import { agentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Agents } from '../ports/agents.ts';

/** A supervisor sends the conversation to a queue, with the priority and the skills it had; whoever has it or is offered it loses it. */
export async function reassignToQueue(
  ports: { readonly conversations: Conversations; readonly agents: Pick<Agents, 'queues'> },
  input: {
    readonly byId: string;
    readonly byName: string;
    readonly conversationId: string;
    readonly queueId: string;
    /** Whose it has to be; absent: whoever's it is. */
    readonly from?: Possession;
  },
): Promise<AgentDeed> {
  const { conversationId, ...sent } = input;
  const queues = await ports.agents.queues();
  return agentDeed(ports.conversations, { conversationId, command: { type: 'reassignToQueue', ...sent, queues } });
}
