import type { ConversationState } from './state.ts';

/** The queues that a conversation needs as things stand: where it waits or is held, and where it would go on to. */
export function queuesOf(state: ConversationState): string[] {
  const held = 'queueId' in state ? [state.queueId] : [];
  const next = 'overflow' in state && state.overflow !== undefined ? [state.overflow.queueId] : [];
  return [...held, ...next];
}
