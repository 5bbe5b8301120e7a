import type { Entry } from '@rejoin/core/conversation/events';
import type { OwnLeg } from '@rejoin/core/history/own-leg';
import type { Instant } from '@rejoin/core/instant';

/** An agent's latest leg in a conversation. */
export type LegInConversation = OwnLeg & {
  readonly conversationId: string;
  /** Who had the conversation's latest leg. */
  readonly lastAgentId?: string;
};

/** Where to look: in this conversation, up to then or in all of it. */
export type SearchPlace = { readonly conversationId: string; readonly until?: Instant };

/** Where a list of what was found goes on: after this message. */
export type FoundPlace = { readonly at: Instant; readonly conversationId: string; readonly sequence: number };

export type FoundEntry = { readonly conversationId: string; readonly entry: Entry };

/** What was said, found by its words. */
export type MessageSearch = {
  /** Made of the agent's latest `limit` legs; the latest first. */
  legsOf(agentId: string, limit: number): Promise<readonly LegInConversation[]>;
  /** The agent's latest leg in the conversation, if they have had one. */
  legIn(agentId: string, conversationId: string): Promise<OwnLeg | undefined>;
  /** Messages of guests and agents that have all the words as `hasWords` tells; the newest first, at most `limit`. */
  find(wanted: {
    readonly places: readonly SearchPlace[];
    /** At least one, folded. */
    readonly words: readonly string[];
    readonly after?: FoundPlace;
    readonly limit: number;
  }): Promise<readonly FoundEntry[]>;
};
