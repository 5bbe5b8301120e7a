import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';
import type { Presence } from '@rejoin/core/presence/presence';
import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';

/** An agent as colleagues and supervisors see them. */
export type Colleague = {
  readonly agentId: string;
  readonly name: string;
  readonly presence: Presence;
  readonly routingStatus: RoutingStatus;
  /** They have lost their last line, and may be back in a moment: until then nothing can be sent to them. */
  readonly noLine?: true;
  /** Conversations they may hold at once, 1…25. */
  readonly capacity: number;
  /** Conversations that ring at or are connected with them. */
  readonly load: number;
  readonly queueIds: readonly string[];
};

/** What is under way in a queue. */
export type QueueLoad = {
  readonly queueId: string;
  /** Those that ring are among them: nobody has them yet. */
  readonly waiting: number;
  /** Since when the one has waited that has waited longest. */
  readonly longestSince?: Instant;
  readonly connected: number;
  readonly parked: number;
};

/** Those of one queue; those in the list of one agent for what they have to do: it is theirs, or it rings at them. */
export type FloorFilter = { readonly queueId?: string; readonly agentId?: string };

/** What colleagues and supervisors read of the whole company. */
export type Floor = {
  /** By name, then by id; those whose place is open. */
  colleagues(): Promise<readonly Colleague[]>;
  /** What every agent is called, by id. */
  names(): Promise<ReadonlyMap<string, string>>;
  /** Queues in which nothing is under way are left out. */
  queueLoads(): Promise<readonly QueueLoad[]>;
  /**
   * What waits, rings, is connected or parked: first what waits, the longest on top, then what has been talked in last. At most
   * `limit`.
   */
  open(filter: FloorFilter, limit: number): Promise<readonly ConversationState[]>;
};
