import type { ThreadEntry } from '../../live/wire.ts';
import { agentNames, nameOf } from './agent-names.ts';

/** One stretch of a conversation with an agent, as far as it has been read. */
export type Leg = { readonly key: number; readonly agent: string; readonly to?: number };

/** The latest first. */
export function legsOf(entries: readonly ThreadEntry[], agentId: string): Leg[] {
  const names = agentNames(entries, agentId);
  const legs: Leg[] = [];
  for (const { sequence, at, event } of entries) {
    if (event.type === 'Accepted') legs.unshift({ key: sequence, agent: nameOf(names, event.agentId) });
    const [open] = legs;
    const over = event.type === 'Disconnected' || event.type === 'Ended';
    if (over && open !== undefined && open.to === undefined) legs[0] = { ...open, to: at };
  }
  return legs;
}

/** Why the latest leg was offered to me: I had the conversation before, or I was free the longest. */
export function reasonForMe(entries: readonly ThreadEntry[], agentId: string) {
  const offers = entries.flatMap(({ event }) =>
    event.type === 'Offered' && event.agentId === agentId ? [event.reason] : [],
  );
  return offers.at(-1);
}
