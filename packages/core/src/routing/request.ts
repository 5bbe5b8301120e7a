/** An agent whom the flow names for a guest, the higher the score ({@link SCORE}) the sooner. */
export type ScoredAgent = { readonly agentId: string; readonly score: number };

/** What a waiting conversation asks of whoever takes it. Kept from queue to queue. */
export type RoutingRequest = {
  /** Whole, {@link PRIORITY}; a point weighs as much as a minute of waiting (platform API, section 5). */
  readonly priority: number;
  /** Ids of skills; at most {@link SKILLS_MAX}. */
  readonly skills: readonly string[];
  /** Lower-case locale tag of the language that the agent has to speak. */
  readonly language?: string;
  /** At most {@link PREFERRED_MAX}, each once. */
  readonly preferred: readonly ScoredAgent[];
};

export const PRIORITY = { min: -25_000_000, default: 0, max: 25_000_000 } as const;
export const SCORE = { min: 0, max: 100 } as const;
export const SKILLS_MAX = 10;
/** Platform API, section 5. */
export const PREFERRED_MAX = 20;

export const NO_REQUEST: RoutingRequest = { priority: PRIORITY.default, skills: [], preferred: [] };
