import type { Instant } from '../instant.ts';
import { WARNING_SECONDS } from '../queue/queue.ts';
import type { LegRules } from './leg-rules.ts';

/** What tells when a connected leg has been silent for too long. */
export type Silence = {
  readonly rules: LegRules;
  /** Of the latest message of either side, or of the connecting. */
  readonly since: Instant;
  readonly warnedAt?: Instant;
};

/** When a leg that has been warned of its silence ends, unless somebody writes. */
export function silenceEndsAt(warnedAt: Instant): Instant {
  return warnedAt + WARNING_SECONDS * 1000;
}

/** When the rules want to be asked again about the silence, and for what; `undefined`: never. */
export function silenceDeadline({
  rules: { inactivity },
  since,
  warnedAt,
}: Silence): { readonly at: Instant; readonly step: 'warn' | 'end' } | undefined {
  if (inactivity === undefined) return undefined;
  const end = since + inactivity.afterSeconds * 1000;
  if (warnedAt === undefined || warnedAt < since) return { at: end - WARNING_SECONDS * 1000, step: 'warn' };
  return { at: Math.max(end, silenceEndsAt(warnedAt)), step: 'end' };
}
