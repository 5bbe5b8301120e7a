import { type TypingPace, typingPaceAfter } from '@rejoin/core/typing/typing-pace';
import type { Clock } from '../ports/clock.ts';
import type { Hint, Hints } from '../ports/hints.ts';

/** How many conversations are kept in mind before those that rest are forgotten. */
const TIDY_AT = 10_000;

export type Typing = ReturnType<typeof createTyping>;

/** One per process: tells who is typing, no more often than the rules allow. What comes too soon is left out. */
export function createTyping({ hints, clock }: { readonly hints: Hints; readonly clock: Clock }) {
  const paces = new Map<string, TypingPace>();
  let tidyAt = TIDY_AT;

  function tidy(now: number): void {
    for (const [key, pace] of paces) if (pace <= now) paces.delete(key);
    tidyAt = Math.max(TIDY_AT, paces.size * 2);
  }

  return {
    /** Whether the one typing under `key` may be told of now; if so, it counts. */
    isDue(key: string): boolean {
      const now = clock();
      const pace = typingPaceAfter(paces.get(key), now);
      if (pace === undefined) return false;
      paces.set(key, pace);
      if (paces.size > tidyAt) tidy(now);
      return true;
    },
    tell: (hint: Hint): void => hints.tell(hint),
  };
}
