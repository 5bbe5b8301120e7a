import type { ConversationEvent } from '../conversation/events.ts';

/** What a supervisor may see of any conversation: all that was said, to whomever, but not what the flow keeps for itself. */
export function visibleToSupervisor({ type }: ConversationEvent): boolean {
  return type !== 'FlowRested';
}
