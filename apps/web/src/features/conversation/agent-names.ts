import type { ThreadEntry } from '../../live/wire.ts';

/** An agent of whom only the id is known: what told their name lies further up than has been read. */
const UNKNOWN_AGENT = 'An agent';

/** What the agents of a thread are called, by id; `agentId` is me. */
export function agentNames(
  entries: readonly ThreadEntry[],
  agentId: string,
  known: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const names = new Map(Object.entries(known));
  for (const { event } of entries) {
    if (event.type === 'Accepted' || event.type === 'AgentMessaged' || event.type === 'Resumed')
      names.set(event.agentId, event.agentName);
    if (event.type === 'TakenOver') names.set(event.byId, event.byName);
  }
  return names.set(agentId, 'You');
}

export function nameOf(names: ReadonlyMap<string, string>, agentId: string): string {
  return names.get(agentId) ?? UNKNOWN_AGENT;
}
