/** Where conversations wait for one of the agents who serve it, and the rules for those who wait and those who serve. */
export type Queue = {
  readonly id: string;
  readonly name: string;
  /** How long an offer rings, in seconds: {@link QUEUE_LIMITS}.alertingSeconds. */
  readonly alertingSeconds: number;
  /** Whether an offered conversation is connected at once, without the agent's click. */
  readonly autoAnswer: boolean;
  /** Who may get back a guest they had before: whoever it was, only a member of this queue, or nobody. */
  readonly lastAgent: LastAgentMode;
  /** How long a guest who comes back waits for their last agent alone, in seconds, while that agent is on queue without room; 0: not at all. */
  readonly reserveSeconds: number;
  /** What happens to a connected conversation in which neither side writes; absent: nothing. */
  readonly inactivity?: Inactivity;
  readonly wrapUp: WrapUp;
  /** The share (0…1) of conversations that are to be taken within so many seconds. */
  readonly serviceLevel: { readonly share: number; readonly seconds: number };
  /** Where those go who have waited so many seconds; absent: they stay. */
  readonly overflow?: { readonly afterSeconds: number; readonly queueId: string };
  /** What a waiting guest is told of their place, with `{{place}}` and `{{minutes}}`; empty: nothing. */
  readonly placeWords: string;
  /** What a guest who comes back is told of an agent they did not have before, with `{{agent}}`; empty: nothing. */
  readonly introductionWords: string;
  /** Whether skills are looked at, and how: not at all; all of them needed and the best agent first; all needed, whoever has them. */
  readonly skillMatching: 'none' | 'best' | 'all';
};

/** "Last agent on any queue", "queue members only", "disabled" (platform API, section 6.4). */
export type LastAgentMode = 'anyQueue' | 'membersOnly' | 'off';

/** After `afterSeconds` without a message of either side; both are warned {@link WARNING_SECONDS} before, the guest in these words (none: not at all). */
export type Inactivity = {
  readonly afterSeconds: number;
  readonly action: 'disconnect' | 'flow';
  readonly warning: string;
};

/** How long before it both sides are told (platform API, section 6.5). */
export const WARNING_SECONDS = 60;

/** Whether an agent has to say how a leg ended: they must; they may; they must, until the time is over; only if they ask for it when they leave. */
export type WrapUpPrompt = 'mandatory' | 'optional' | 'timeout' | 'onRequest';

export type WrapUp = {
  readonly prompt: WrapUpPrompt;
  /** How long after-call work may take with the prompts `timeout` and `onRequest`, in seconds. */
  readonly timeoutSeconds: number;
  readonly codes: readonly WrapUpCode[];
};

export type WrapUpCode = { readonly id: string; readonly name: string };

/** Seconds, each from and to (platform API, section 6.4). */
export const QUEUE_LIMITS = {
  alertingSeconds: { min: 7, max: 900 },
  reserveSeconds: { min: 0, max: 3600 },
  inactivitySeconds: { min: 120, max: 259_200 },
  wrapUpSeconds: { min: 1, max: 3600 },
  overflowSeconds: { min: 1, max: 259_200 },
  serviceLevelSeconds: { min: 1, max: 86_400 },
} as const;

/** What a new queue begins with. */
export const NEW_QUEUE: Omit<Queue, 'id' | 'name'> = {
  alertingSeconds: 30,
  autoAnswer: false,
  lastAgent: 'anyQueue',
  reserveSeconds: 0,
  wrapUp: { prompt: 'onRequest', timeoutSeconds: 120, codes: [] },
  serviceLevel: { share: 0.8, seconds: 60 },
  placeWords: '',
  introductionWords: '',
  skillMatching: 'all',
};
