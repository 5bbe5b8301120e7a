import type { Instant } from '../instant.ts';
import type { ConversationCommand } from './commands.ts';
import { decide } from './decide.ts';
import type { ConversationRefusal } from './decision.ts';
import type { Entry } from './events.ts';
import { evolve } from './evolve.ts';
import type { ConversationState } from './state.ts';

export type Handled =
  | { readonly type: 'entries'; readonly entries: readonly Entry[]; readonly state: ConversationState | undefined }
  | { readonly type: 'refusal'; readonly refusal: ConversationRefusal };

/**
 * Decides, and puts the events in their places. Times within a conversation, and of what a guest sees within a session,
 * strictly increase by at least 1 ms even when the clock stands or goes back: clients sort and de-duplicate by them (guest API,
 * section 3.2).
 */
export function handle(
  state: ConversationState | undefined,
  command: { readonly conversationId: string; readonly command: ConversationCommand },
  now: Instant,
): Handled {
  const toldAt = 'after' in command.command ? command.command.after : undefined;
  const at = Math.max(now, (state?.lastAt ?? 0) + 1, (toldAt ?? 0) + 1);
  const decision = decide(state, command.command, at);
  if (decision.type === 'refusal') return decision;
  let next = state;
  const entries = decision.events.map((event, index): Entry => {
    const entry = { sequence: (next?.sequence ?? 0) + 1, at: at + index, event };
    next = evolve(next, command.conversationId, entry);
    return entry;
  });
  return { type: 'entries', entries, state: next };
}
