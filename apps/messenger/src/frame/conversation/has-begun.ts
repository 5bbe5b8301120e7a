import type { Model } from './model.ts';

/**
 * Whether there may be a conversation to go on with: the guest has read or written something in this browser, the page has begun one, or they
 * are signed in and may have done so in another. Whoever only looks at the home page opens no session.
 */
export function hasBegun({ begun = false, seenAt, thread, outbox, signIn }: Model): boolean {
  return begun || seenAt > 0 || thread.length > 0 || outbox.entries.length > 0 || signIn !== undefined;
}
