import type { ConversationEvent } from '../conversation/events.ts';
import { visibleToSupervisor } from './visible-to-supervisor.ts';

/** What an agent may see of a conversation of theirs: what a supervisor sees, but for what was whispered to somebody else. */
export function visibleToAgent(event: ConversationEvent, agentId: string): boolean {
  return event.type === 'Whispered' ? event.toAgentId === agentId : visibleToSupervisor(event);
}
