import { eachOnce } from '../each-once.ts';
import { listOwners } from '../inbox/list-owners.ts';
import type { ConversationState } from './state.ts';

/** Whose screens a change may touch: agents by id, and everyone who serves a queue while a conversation waits or rings there. */
export type Concerns = { readonly agentIds: readonly string[]; readonly queueIds: readonly string[] };

export function concernsOf(before: ConversationState | undefined, after: ConversationState): Concerns {
  const states = before === undefined ? [after] : [before, after];
  const queueIds = states.map((state) =>
    state.status === 'waiting' || state.status === 'alerting' ? state.queueId : undefined,
  );
  return {
    agentIds: eachOnce(states.flatMap((state) => [...listOwners(state), state.lastAgentId])),
    queueIds: eachOnce(queueIds),
  };
}

/** Whose screens two changes, one after the other, may touch. */
export function joinConcerns(first: Concerns | undefined, second: Concerns): Concerns {
  if (first === undefined) return second;
  return {
    agentIds: eachOnce([...first.agentIds, ...second.agentIds]),
    queueIds: eachOnce([...first.queueIds, ...second.queueIds]),
  };
}
