import type { Instant } from '../instant.ts';

/** For how long one sign of typing is shown, in milliseconds (guest API, section 3.2). */
export const TYPING_SHOWN_MS = 5000;

/** Typing is told once in this time: a guest's per session, an agent's per conversation, 12 a minute (guest API, section 8). */
const EVERY_MS = 5000;
/** One that comes early counts for the next: clients keep time by clocks and lines of their own. */
const EARLY_MS = EVERY_MS;

/** When the next sign of typing would be due. */
export type TypingPace = Instant;

/** The pace after a sign of typing at `at`; `undefined`: it comes too soon after those before it and is not told. */
export function typingPaceAfter(pace: TypingPace | undefined, at: Instant): TypingPace | undefined {
  const due = Math.max(pace ?? at, at);
  return due - at > EARLY_MS ? undefined : due + EVERY_MS;
}
