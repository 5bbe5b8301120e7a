import type { Instant } from '@rejoin/core/instant';
import type { Policy } from '@rejoin/core/permissions/permission';
import type { Presence } from '@rejoin/core/presence/presence';
import type { Queue } from '@rejoin/core/queue/queue';
import type { Candidate, RoutingStatus } from '@rejoin/core/routing/choose-agent';
import type { RoutingCall } from '@rejoin/core/routing/routing-call';
import type { SessionMark } from '@rejoin/core/sign-in/person-session';

/** Somebody who signs in: agent, admin, or both; their roles say what they may do. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly active: boolean;
  readonly sessions: SessionMark;
  /** The policies of all their roles. */
  readonly policies: readonly Policy[];
};

export type Credentials = {
  readonly person: Person;
  /** argon2id, PHC string. */
  readonly passwordHash: string;
};

export type AgentStatus = {
  readonly agentId: string;
  readonly presence: Presence;
  readonly routingStatus: RoutingStatus;
  /** They have lost their last line, and may be back in a moment. */
  readonly noLine?: true;
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
  /** `undefined`: no such person, or one who has no agent's place, or whose place is closed: nothing is written of them either. */
  status(agentId: string): Promise<AgentStatus | undefined>;
  /** As the rules say, also of the presence. Becomes news in the same transaction. */
  setRoutingStatus(agentId: string, status: RoutingStatus, at: Instant): Promise<void>;
  /** As the rules say, also of the routing status. Becomes news in the same transaction. */
  setPresence(agentId: string, presence: Presence, at: Instant): Promise<void>;
  /** They have opened the workspace. As the rules say; becomes news in the same transaction where it changes something. */
  noteArrival(agentId: string, at: Instant): Promise<void>;
  /** They have responded although they were taken not to. As the rules say; becomes news in the same transaction where it changes something. */
  noteResponse(agentId: string, at: Instant): Promise<void>;
  /**
   * The gateway lives and they have a line to it at this moment, by the clock of the books, which all gateways share. Who is no agent
   * is passed over. Becomes news in the same transaction of whoever is on queue and had no line: also of those whom it told of before,
   * when it had given no sign of life for too long.
   */
  noteSeen(gatewayId: string, agentIds: readonly string[]): Promise<void>;
  /** Their last line to the gateway is gone. */
  noteLeft(gatewayId: string, agentIds: readonly string[]): Promise<void>;
  /**
   * Makes offline who is not and has had no line for so long, in milliseconds, as the rules say of the presence; gives their ids.
   * Becomes news in the same transaction.
   */
  dismissAbsent(forMs: number): Promise<readonly string[]>;
  /** At whom something rings and who have had no line for so long, in milliseconds: also those whose gateway could not say so. */
  ringsUnheard(forMs: number): Promise<readonly string[]>;
  /** By name. */
  queues(): Promise<readonly Queue[]>;
  /** Those of the agents who are on queue. */
  onQueueOf(agentIds: readonly string[]): Promise<readonly string[]>;
  /** Those of the queues that an agent on queue serves. */
  staffedOf(queueIds: readonly string[]): Promise<readonly string[]>;
};

/** A conversation that waits. */
export type WaitingRow = {
  readonly conversationId: string;
  readonly queueId: string;
  /** By which they are served: `precedenceOf`. */
  readonly precedence: Instant;
};

export type WaitingPage = {
  /**
   * Those in the queues, in queues that the agents serve, and those who are to be asked of one of the agents first, or whom they had last;
   * absent: all.
   */
  readonly call?: RoutingCall;
  /** Only those that come after this one. */
  readonly after?: Pick<WaitingRow, 'conversationId' | 'precedence'>;
  /** Not those of these queues, unless somebody had them last. */
  readonly exceptQueueIds?: readonly string[];
  readonly limit: number;
};

/** What routing reads. */
export type RoutingBooks = {
  /** In the order of their precedence, then of their ids. */
  waiting(page: WaitingPage): Promise<readonly WaitingRow[]>;
  /** How many conversations agents have taken from each queue since then; queues without any are left out. */
  takes(since: Instant): Promise<ReadonlyMap<string, number>>;
  /** Who serves one of the queues and is not off queue, and the agents named, whatever they are doing. */
  candidates(call: RoutingCall): Promise<readonly Candidate[]>;
  /** Queues that an agent serves who is on queue, with a line and with room. */
  queuesWithRoom(): Promise<readonly string[]>;
  /**
   * Does the work while no other gateway works in its turn: they would find the same and decide the same. It only saves work,
   * and whoever has waited for a second goes ahead.
   */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
};
