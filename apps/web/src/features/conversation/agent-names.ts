import type { ThreadEntry } from '../../live/wire.ts';

/** An agent of whom only the id is known: what told their name lies further up than has been read. */
const UNKNOWN_AGENT = 'An agent';

/** What the agents of a thread are called, by id; `agentId` is me. */
export function agentNames(entries: readonly ThreadEntry[], agentId: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { event } of entries) {
    if (event.type === 'Accepted' || event.type === 'AgentMessaged') names.set(event.agentId, event.agentName);
  }
  return names.set(agentId, 'You');
}

export function nameOf(names: ReadonlyMap<string, string>, agentId: string): string {
  return names.get(agentId) ?? UNKNOWN_AGENT;
}
