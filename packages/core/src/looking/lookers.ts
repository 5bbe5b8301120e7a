import type { Instant } from '../instant.ts';

/** Whoever looks at a conversation tells of it once in this time, in milliseconds. */
export const LOOK_EVERY_MS = 10_000;
/** One sign may be lost before somebody is taken to have left, in milliseconds. */
const LOOK_COUNTS_MS = 25_000;
/** More than that are not told of. */
const LOOKERS_MAX = 20;

/** Who looks at one conversation, and until when that counts. */
export type Lookers = ReadonlyMap<string, Instant>;

/** A sign of somebody who looks, or has stopped. */
export type Look = { readonly personId: string; readonly gone?: true };

/** Who looks at `at`, after a sign. */
export function lookersAfter(lookers: Lookers, { personId, gone }: Look, at: Instant): Lookers {
  const next = new Map(lookersAt(lookers, at));
  if (gone) next.delete(personId);
  else if (next.has(personId) || next.size < LOOKERS_MAX) next.set(personId, at + LOOK_COUNTS_MS);
  return next;
}

/**
 * Whether this is the first sign of somebody, who has yet to be told of those who are here. Of one more than are told of nobody takes
 * note: each of their signs would be the first, and answered by all.
 */
export function isNewcomer(lookers: Lookers, { personId, gone }: Look): boolean {
  return !gone && !lookers.has(personId) && lookers.size < LOOKERS_MAX;
}

/** Those of them whose latest sign still counts at `at`. */
export function lookersAt(lookers: Lookers, at: Instant): Lookers {
  return new Map([...lookers].filter(([, until]) => until > at));
}
