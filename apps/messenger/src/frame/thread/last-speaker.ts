import type { Thread } from './thread.ts';

/**
 * The person whose word is the latest of the company's side. Nobody after an automatic word or the end: who has the conversation then
 * is not told, and neither is a handover, so nothing more can be said of who is there.
 */
export function lastSpeaker(thread: Thread): string | undefined {
  const latest = thread.findLast((item) => item.kind === 'ended' || !item.mine);
  return latest?.kind === 'message' && !latest.bot ? latest.name : undefined;
}
