import type { Instant } from '@rejoin/core/instant';
import type { RoutingRound } from '@rejoin/core/routing/round';

/** The rounds of routing, from which every decision can be explained and tried again with other rules. */
export type RoutingDecisions = {
  /** A round that is there already stays as it is. */
  record(rounds: readonly RoutingRound[]): Promise<void>;
  /** The latest round that looked at the conversation; it may have found it waiting when another gateway had just offered it. */
  latestOf(conversationId: string): Promise<RoutingRound | undefined>;
  /** The latest round that offered the conversation to somebody, whatever looked at it since. */
  latestOfferOf(conversationId: string): Promise<RoutingRound | undefined>;
  /** Throws away the oldest from before then, at most so many. */
  trim(before: Instant, limit: number): Promise<void>;
};
