import type { AgentDeed } from '../conversation/agent-deed.ts';
import type { Conversations } from '../conversation/conversations.ts';
import { tellOf } from '../conversation/read-conversation.ts';
import type { Agents } from '../ports/agents.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestHistory } from '../ports/guest-history.ts';
import { reassignToAgent } from './reassign-to-agent.ts';
import { reassignToQueue } from './reassign-to-queue.ts';

type ReplacingPorts = {
  readonly conversations: Conversations;
  readonly agents: Pick<Agents, 'queues' | 'status'>;
  readonly log: Pick<ConversationLog, 'load'>;
  readonly history: Pick<GuestHistory, 'marks'>;
};

/** Sends the conversation to an agent or a queue from whoever has it in a certain stretch of it, and from nobody else. */
export async function replaceHolder(
  ports: ReplacingPorts,
  input: {
    readonly byId: string;
    readonly byName: string;
    readonly conversationId: string;
    /** The sequence of the stretch. */
    readonly stretch: number;
    readonly to: { readonly queueId: string } | { readonly toAgentId: string };
  },
): Promise<AgentDeed | { readonly type: 'refused'; readonly refusal: 'conversationNotFound' }> {
  const { stretch, to, ...by } = input;
  const states = await ports.log.load([by.conversationId]);
  const [told] = await tellOf(ports, [...states.values()]);
  if (told === undefined) return { type: 'refused', refusal: 'conversationNotFound' };
  const holder = told.stretches.find(({ sequence, to: over }) => sequence === stretch && over === undefined);
  if (holder === undefined) return { type: 'refused', refusal: 'notTheHolder' };
  const from = { holder, leg: holder.leg };
  return 'queueId' in to
    ? reassignToQueue(ports, { ...by, ...to, from })
    : reassignToAgent(ports, { ...by, ...to, from });
}
