import type { AgentProblem, AgentSettings, AgentSurroundings } from '@rejoin/core/routing/agent-settings';

/** An agent with what the company says of them. */
export type StoredAgent = {
  readonly agentId: string;
  readonly name: string;
  readonly settings: AgentSettings;
  /** Counts the edits, at the agent or at a queue that they begin or cease to serve. */
  readonly revision: number;
};

export type AgentEdit = {
  readonly agentId: string;
  readonly settings: AgentSettings;
  readonly revision: number;
  /** Asked while nobody else writes settings of routing; problems keep it from being written. */
  readonly judge: (surroundings: AgentSurroundings) => readonly AgentProblem[];
};

/** Where it is said what agents do. Presence and routing status are theirs and stay as they are. */
export type AgentDesk = {
  /** Everybody who has an agent's place, by name. */
  list(): Promise<readonly StoredAgent[]>;
  find(agentId: string): Promise<StoredAgent | undefined>;
  /** Those of them who have an agent's place, in the order in which they are named. */
  findAll(agentIds: readonly string[]): Promise<readonly StoredAgent[]>;
  /** How many conversations an agent without a capacity of their own may hold at once. */
  capacityOfAll(): Promise<number>;
  /**
   * Writes all of the edits, of each agent one, or none where one of them can't be written. Becomes news of the agents and of the
   * settings in the same transaction.
   */
  save(edits: readonly AgentEdit[]): Promise<
    | { readonly type: 'saved' | 'conflict' | 'missing' }
    /** What is wrong with the first that is. */
    | { readonly type: 'invalid'; readonly problems: readonly AgentProblem[] }
  >;
};
