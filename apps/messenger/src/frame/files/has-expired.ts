import type { Instant } from '@rejoin/core/instant';

/** Whether a signed link says of itself that its time is over: `expires`, in milliseconds since 1970. */
export function hasExpired(url: string, now: Instant): boolean {
  const expires = Number(new URL(url, 'http://localhost').searchParams.get('expires') ?? Number.POSITIVE_INFINITY);
  return expires <= now;
}
