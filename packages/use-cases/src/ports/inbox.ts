import type { ConversationState } from '@rejoin/core/conversation/state';

/** What the agents' lists read. */
export type Inbox = {
  /**
   * What an agent sees: rings at or is connected with them, waits in one of their queues, or was theirs and is over (the
   * latest `limit` of those); the most recent first.
   */
  of(agentId: string, limit: number): Promise<readonly ConversationState[]>;
};
