import type { Instant } from '@rejoin/core/instant';

/** A moment in UTC. What ISO 8601 puts between and after, Excel takes for words: it could not reckon with the time. */
export function csvTime(at: Instant): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}
