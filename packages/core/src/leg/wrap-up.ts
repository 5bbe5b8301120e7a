import type { Instant } from '../instant.ts';
import type { WrapUpCode, WrapUpPrompt } from '../queue/queue.ts';
import type { LegRules } from './leg-rules.ts';

/** After-call work that an agent has not done yet. It holds no seat: an agent's room is for guests. */
export type PendingWrapUp = {
  readonly leg: number;
  readonly agentId: string;
  readonly queueId: string;
  readonly since: Instant;
  readonly prompt: WrapUpPrompt;
  /** It is over then, done or not. */
  readonly until?: Instant;
};

/** Pending ones of a conversation; the oldest gives way, so that the state stays bounded. */
const WRAP_UPS_MAX = 5;
/** At most so many codes of one leg. */
export const WRAP_UP_CODES_MAX = 10;
/** Longest notes, in characters. */
export const WRAP_UP_NOTES_MAX_CHARACTERS = 4000;

/** What the end of a leg leaves for its agent to do; `undefined`: nothing. */
export function wrapUpAfter(
  leg: Omit<PendingWrapUp, 'prompt' | 'until'>,
  { wrapUp }: LegRules,
  requested: boolean,
): PendingWrapUp | undefined {
  const { prompt, timeoutSeconds } = wrapUp;
  if (prompt === 'onRequest' && !requested) return undefined;
  const endsByItself = prompt === 'timeout' || prompt === 'onRequest';
  return { ...leg, prompt, ...(endsByItself ? { until: leg.since + timeoutSeconds * 1000 } : {}) };
}

/** Whether one of the queue's codes has to be named for it to be done. */
export function needsCode({ prompt }: Pick<PendingWrapUp, 'prompt'>, codes: readonly WrapUpCode[]): boolean {
  return prompt !== 'optional' && codes.length > 0;
}

/** Whether the agent may leave it undone. */
export function maySkip({ prompt }: Pick<PendingWrapUp, 'prompt'>): boolean {
  return prompt === 'optional' || prompt === 'onRequest';
}

/** The agent's work after that leg, if it is among these. */
export function wrapUpOf(
  all: readonly PendingWrapUp[],
  { agentId, leg }: Pick<PendingWrapUp, 'agentId' | 'leg'>,
): PendingWrapUp | undefined {
  return all.find((pending) => pending.leg === leg && pending.agentId === agentId);
}

/** With one more pending; a leg has at most one. */
export function withWrapUp(
  pending: readonly PendingWrapUp[],
  added: PendingWrapUp | undefined,
): readonly PendingWrapUp[] {
  return added === undefined ? pending : [...pending, added].slice(-WRAP_UPS_MAX);
}
