import { WHY_THEM } from '../../live/why-me.ts';
import type { WatchedEntry } from '../../live/wire.ts';

/** Why the conversation came to the agent who has it: as the latest offer to them says, as far as it has been read. */
export function reasonFor(entries: readonly WatchedEntry[], agentId: string | undefined): string | undefined {
  const reasons = entries.flatMap(({ event }) =>
    event.type === 'Offered' && event.agentId === agentId ? [event.reason] : [],
  );
  const latest = reasons.at(-1);
  return latest === undefined ? undefined : WHY_THEM[latest];
}
