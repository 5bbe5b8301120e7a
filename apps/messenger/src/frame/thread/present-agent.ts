import type { Thread } from './thread.ts';

/** The person the guest talks with: who wrote last, unless the company's side has ended since. */
export function presentAgent(thread: Thread): string | undefined {
  const latest = thread.findLast(
    (item) => item.kind === 'ended' || (!item.mine && !item.bot && item.name !== undefined),
  );
  return latest?.kind === 'message' ? latest.name : undefined;
}
