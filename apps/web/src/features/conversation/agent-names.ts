import type { ThreadEntry } from '../../live/wire.ts';

/** An agent of whom only the id is known: they work here no longer. */
const UNKNOWN_AGENT = 'An agent';

type Known = Readonly<Record<string, string>>;

/** What the agents of a thread are called, by id: those who work here, and those whom it names; `agentId` is me. */
export function agentNames(
  entries: readonly ThreadEntry[],
  agentId: string,
  known: Known = {},
): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(known));
  for (const { event } of entries) {
    if (event.type === 'Accepted' || event.type === 'AgentMessaged' || event.type === 'Resumed')
      names.set(event.agentId, event.agentName);
    if ('byId' in event && event.byId !== undefined && event.byName !== undefined) names.set(event.byId, event.byName);
  }
  return names.set(agentId, 'You');
}

export function nameOf(names: ReadonlyMap<string, string>, agentId: string): string {
  return names.get(agentId) ?? UNKNOWN_AGENT;
}
