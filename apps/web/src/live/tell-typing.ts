import type { LiveState } from './live-state.ts';

/** A guest is told that an agent is typing at most this often, in milliseconds (guest API, section 8). */
const TELL_EVERY_MS = 5000;

type TellTypingPorts = {
  readonly read: () => LiveState;
  readonly tell: (which: { readonly conversationId: string }) => Promise<unknown>;
  readonly now: () => number;
};

/** Lets guests see that I am typing to them: seldom, only while the line is live, and it is no matter when it does not arrive. */
export function createTypingTeller({ read, tell, now }: TellTypingPorts) {
  const toldAt = new Map<string, number>();
  return {
    typed(conversationId: string): void {
      const at = now();
      if (read().line !== 'live' || at < (toldAt.get(conversationId) ?? Number.NEGATIVE_INFINITY) + TELL_EVERY_MS)
        return;
      toldAt.set(conversationId, at);
      tell({ conversationId }).catch(() => undefined);
    },
    /** An answer ends what was told: what is typed after it is told anew. */
    answered: (conversationId: string): boolean => toldAt.delete(conversationId),
  };
}
