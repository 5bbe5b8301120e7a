import type { ConversationEvent } from '../conversation/events.ts';

/** What an agent may see of a conversation of theirs: all but what the flow keeps for itself and what was whispered to somebody else. */
export function visibleToAgent(event: ConversationEvent, agentId: string): boolean {
  if (event.type === 'Whispered') return event.toAgentId === agentId;
  return event.type !== 'FlowRested';
}
