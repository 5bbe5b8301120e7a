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
  /** How many conversations an agent without a capacity of their own may hold at once. */
  capacityOfAll(): Promise<number>;
  /** Becomes news of the agent and of the settings in the same transaction. */
  save(
    edit: AgentEdit,
  ): Promise<
    | { readonly type: 'saved' | 'conflict' | 'missing' }
    | { readonly type: 'invalid'; readonly problems: readonly AgentProblem[] }
  >;
};
