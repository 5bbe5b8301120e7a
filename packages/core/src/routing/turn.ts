import type { ConversationEvent } from '../conversation/events.ts';

/** What brought a conversation to whoever has it, or at whom it rings. */
export type Turn =
  /** A supervisor has sent it to the agent. */
  | { readonly type: 'sent'; readonly byName: string; readonly agentId: string }
  /** A supervisor has taken it from an agent. */
  | { readonly type: 'takenOver'; readonly byName: string; readonly fromAgentId: string }
  /** An offer of routing's or of a colleague's, or a supervisor's hand into the queue: what routing made of it last still tells why. */
  | { readonly type: 'routed' };

/** The latest turn among entries, of which the latest stands first; `undefined`: none of them brought the conversation to anybody. */
export function latestTurn(latestFirst: readonly { readonly event: ConversationEvent }[]): Turn | undefined {
  for (const { event } of latestFirst) {
    const turn = turnOf(event);
    if (turn !== undefined) return turn;
  }
  return undefined;
}

function turnOf(event: ConversationEvent): Turn | undefined {
  switch (event.type) {
    case 'Offered':
      return event.byName === undefined
        ? { type: 'routed' }
        : { type: 'sent', byName: event.byName, agentId: event.agentId };
    case 'TakenOver':
      return event.fromAgentId === undefined
        ? { type: 'routed' }
        : { type: 'takenOver', byName: event.byName, fromAgentId: event.fromAgentId };
    case 'TransferOffered':
      return { type: 'routed' };
    default:
      return undefined;
  }
}
