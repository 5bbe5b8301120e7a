import type { ConversationState } from '@rejoin/core/conversation/state';
import type { ConversationLog } from '../ports/conversation-log.ts';
import { createRecentlyUsed } from '../recently-used.ts';

const KEPT_STATES = 10_000;

export type RecentStates = ReturnType<typeof createRecentStates>;

/**
 * The states of the conversations this process worked on last, {@link KEPT_STATES} at least. A stale one does no harm: the log
 * refuses a decision made on it.
 */
export function createRecentStates(log: Pick<ConversationLog, 'load'>) {
  const states = createRecentlyUsed<ConversationState>(KEPT_STATES);

  function keep(state: ConversationState): void {
    if ((states.get(state.conversationId)?.sequence ?? 0) > state.sequence) return;
    states.set(state.conversationId, state);
  }

  return {
    keep,
    async load(conversationIds: readonly string[]): Promise<ReadonlyMap<string, ConversationState>> {
      const found = new Map<string, ConversationState>();
      const missing: string[] = [];
      const use = (state: ConversationState) => {
        keep(state);
        found.set(state.conversationId, state);
      };
      // What is known is taken before the wait, in which others may move it on.
      for (const id of conversationIds) {
        const known = states.get(id);
        if (known === undefined) missing.push(id);
        else use(known);
      }
      if (missing.length > 0) for (const state of (await log.load(missing)).values()) use(state);
      return found;
    },
    drop(conversationId: string): void {
      states.delete(conversationId);
    },
    dropAll(): void {
      states.clear();
    },
    /** Somebody says that the log reaches to `sequence`. */
    expect(conversationId: string, sequence: number): void {
      const state = states.get(conversationId);
      if (state !== undefined && state.sequence < sequence) states.delete(conversationId);
    },
  };
}
