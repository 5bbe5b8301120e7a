import type { Instant } from '@rejoin/core/instant';
import type { Policy } from '@rejoin/core/permissions/permission';
import type { Queue } from '@rejoin/core/queue/queue';
import type { Candidate, RoutingStatus } from '@rejoin/core/routing/choose-agent';

/** Somebody who signs in: agent, admin, or both; their roles say what they may do. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The policies of all their roles. */
  readonly policies: readonly Policy[];
};

export type Credentials = { readonly person: Person /** argon2id, PHC string. */; readonly passwordHash: string };

export type AgentStatus = {
  readonly agentId: string;
  readonly routingStatus: RoutingStatus;
  readonly capacity: number;
  readonly load: number;
  readonly queueIds: readonly string[];
};

export type People = {
  find(personId: string): Promise<Person | undefined>;
  /** By e-mail, whatever the case. */
  credentials(email: string): Promise<Credentials | undefined>;
};

export type Agents = {
  /** `undefined`: no such person, or one who has no agent's place. */
  status(agentId: string): Promise<AgentStatus | undefined>;
  /** Becomes news in the same transaction. */
  setRoutingStatus(agentId: string, status: RoutingStatus, at: Instant): Promise<void>;
  queues(): Promise<readonly Queue[]>;
  /** Those of the agents who are on queue. */
  onQueueOf(agentIds: readonly string[]): Promise<readonly string[]>;
};

/** A conversation that waits, as the routing needs it. */
export type WaitingRow = { readonly conversationId: string; readonly queueId: string };

/** What routing reads. */
export type RoutingBooks = {
  /** The longest waiting first. All queues when none are named. */
  waiting(queueIds: readonly string[] | undefined, limit: number): Promise<readonly WaitingRow[]>;
  /** The members of the queue, and beside them the agent named as preferred. */
  candidates(queueId: string, preferredAgentId: string | undefined): Promise<readonly Candidate[]>;
};
