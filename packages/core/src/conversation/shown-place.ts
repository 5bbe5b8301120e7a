import type { Instant } from '../instant.ts';
import { asksNothing } from '../routing/ability.ts';
import type { Place } from '../routing/places.ts';
import type { ConversationState, Waiting } from './state.ts';

/** What the messenger shows a guest who waits: their place, 1 for the next, and in how many minutes at most it is mostly their turn. */
export type ShownPlace = { readonly place: number; readonly minutes?: number };

/** Up to here every minute counts, then every fifth; of more than an hour nothing is said, it would be too wide a range. */
const EXACT_MINUTES = 10;
const STEP_MINUTES = 5;
const MOST_MINUTES = 60;

/** Whether the guest waits in a queue, or it rings at an agent from there. */
export function isInLine({ status }: ConversationState): boolean {
  return status === 'waiting' || status === 'alerting';
}

/** Where somebody is in the line as it was read last; `found` is absent where they were not in it. */
export type LastRead = {
  readonly found: Place | undefined;
  readonly before: ShownPlace | undefined;
  readonly readAt: Instant;
};

/** While it rings at an agent what was shown `before` stays, and where they decline, until the line has been read again. */
export function shownPlace(
  state: ConversationState,
  { found, before, readAt }: LastRead,
  at: Instant,
): ShownPlace | undefined {
  if (state.status === 'alerting') return before;
  if (state.status !== 'waiting') return undefined;
  if (found === undefined) return state.lastAt >= readAt ? before : undefined;
  const minutes = waitsLikeOthers(state, found, at) ? inSteps(found.minutes) : undefined;
  return { place: found.place, ...(minutes !== undefined && { minutes }) };
}

/** How long others of the queue wait says nothing of who waits for one agent alone, or for what not everybody is able to do. */
export function waitsLikeOthers(
  { request, lastAgent }: Waiting,
  { skillMatching }: Pick<Place, 'skillMatching'>,
  at: Instant,
): boolean {
  return asksNothing(request, skillMatching) && at >= (lastAgent?.reservedUntil ?? at);
}

function inSteps(minutes: number | undefined): number | undefined {
  if (minutes === undefined || minutes <= EXACT_MINUTES) return minutes;
  const rounded = Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;
  return rounded > MOST_MINUTES ? undefined : rounded;
}
