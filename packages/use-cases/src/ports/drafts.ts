/** For whom it is: an answer to the guest, or a note for colleagues. */
export type DraftAudience = 'guest' | 'colleagues';

/** What an agent has written but not sent. */
export type AgentDraft = {
  readonly conversationId: string;
  readonly audience: DraftAudience;
  readonly text: string;
};

/** Private to whoever writes them. A draft is gone when its conversation leaves that agent's list, and with the conversation. */
export type AgentDrafts = {
  /** By conversation, then by audience; at most `limit`. */
  of(agentId: string, limit: number): Promise<readonly AgentDraft[]>;
  /** Takes the place of the one before; without text there is none any more. Nothing is kept of what is not in the agent's list. */
  keep(agentId: string, draft: AgentDraft): Promise<void>;
};
