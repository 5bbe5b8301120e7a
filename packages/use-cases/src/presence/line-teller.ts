import type { Agents } from '../ports/agents.ts';
import type { NewId } from '../ports/clock.ts';

export type LineTellerPorts = { readonly agents: Pick<Agents, 'noteSeen' | 'noteLeft'>; readonly newId: NewId };

export type LineTeller = ReturnType<typeof createLineTeller>;

/**
 * Tells the books of the lines to this gateway, one thing after the other: what is told last stands. What could not be told is kept,
 * and told with the next thing.
 */
export function createLineTeller({ agents, newId }: LineTellerPorts, lines: ReadonlyMap<string, unknown>) {
  const gatewayId = newId();
  /** All who come and go while something is told are told of together. */
  const arrivals = new Set<string>();
  const losses = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  function inOrder(tell: () => Promise<void>): Promise<void> {
    const told = last.then(tell);
    last = told.catch(() => {});
    return told;
  }

  /** Losses first: a gateway that can't tell of them gives no sign of life either, and soon none of its lines counts. */
  async function tellChanges(isSign: boolean): Promise<void> {
    const left = pruned(losses, (id) => !lines.has(id));
    if (left.length > 0) await agents.noteLeft(gatewayId, left);
    for (const id of left) losses.delete(id);
    const here = pruned(arrivals, (id) => lines.has(id));
    if (here.length > 0 || isSign) await agents.noteSeen(gatewayId, here);
    for (const id of here) arrivals.delete(id);
  }

  return {
    /** The agent has come, or their last line is gone: whatever holds in the moment in which it is told. */
    note(agentId: string): void {
      (lines.has(agentId) ? arrivals : losses).add(agentId);
    },
    isLossUntold: (agentId: string) => losses.has(agentId),
    changes: () => inOrder(() => tellChanges(false)),
    signOfLife: () => inOrder(() => tellChanges(true)),
    /** Of every line that there is. */
    all: () =>
      inOrder(() => {
        for (const agentId of lines.keys()) arrivals.add(agentId);
        return tellChanges(true);
      }),
    settled: () => last,
  };
}

/** What of the set holds no more is taken from it; gives the rest. */
function pruned(ids: Set<string>, holds: (id: string) => boolean): readonly string[] {
  for (const id of ids) if (!holds(id)) ids.delete(id);
  return [...ids];
}
