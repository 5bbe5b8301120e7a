import type { WHY_ME } from '../../live/why-me.ts';
import type { InboxRow, ThreadEntry } from '../../live/wire.ts';
import { agentNames, nameOf } from './agent-names.ts';

/** One stretch of a conversation with an agent, as far as it has been read. */
export type Leg = { readonly key: number; readonly agent: string; readonly to?: number };

type Open = Leg & { readonly agentId: string };
type Event = ThreadEntry['event'];

/** The latest first. A leg that was parked and taken up again by its agent is one. */
export function legsOf(
  entries: readonly ThreadEntry[],
  agentId: string,
  known: Readonly<Record<string, string>> = {},
): Leg[] {
  const names = agentNames(entries, agentId, known);
  const legs: Open[] = [];
  for (const { sequence, at, event } of entries) {
    const taker = takerOf(event);
    const [open] = legs;
    const isOpen = open !== undefined && open.to === undefined;
    if (isOpen && (isOver(event) || (taker !== undefined && taker !== open.agentId))) legs[0] = { ...open, to: at };
    if (taker !== undefined && !(isOpen && taker === open.agentId))
      legs.unshift({ key: sequence, agentId: taker, agent: nameOf(names, taker) });
  }
  return legs.map(({ agentId: _, ...leg }) => leg);
}

function takerOf(event: Event): string | undefined {
  if (event.type === 'TakenOver') return event.byId;
  return event.type === 'Accepted' || event.type === 'Resumed' ? event.agentId : undefined;
}

function isOver({ type }: Event): boolean {
  return (
    type === 'Disconnected' ||
    type === 'Ended' ||
    type === 'Transferred' ||
    type === 'Reassigned' ||
    type === 'ReturnedToFlow'
  );
}

/** Why it was last offered to me, as long as it rings at me or is mine: while it waits it may go to anybody. */
export function whyMe({ group, offer }: Pick<InboxRow, 'group' | 'offer'>, known: readonly ThreadEntry[], me: string) {
  if (group === 'waiting') return undefined;
  return offer?.reason ?? reasonForMe(known, me);
}

/** Nothing where I took it myself. */
function reasonForMe(entries: readonly ThreadEntry[], agentId: string): keyof typeof WHY_ME | undefined {
  return entries.reduce<keyof typeof WHY_ME | undefined>((reason, { event }) => {
    if (event.type === 'TakenOver' && event.byId === agentId) return undefined;
    if (event.type === 'Offered' && event.agentId === agentId) return event.reason;
    return event.type === 'TransferOffered' && event.toAgentId === agentId ? 'transfer' : reason;
  }, undefined);
}
