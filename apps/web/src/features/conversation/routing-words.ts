import { WHY_THEM } from '../../live/why-me.ts';
import type { ThreadEntry } from '../../live/wire.ts';
import type { ThreadNames } from './leg-words.ts';

/** What routing has done, and what agents have made of it. */
export type RoutingHappening = 'waiting' | 'offered' | 'passed';

/** The same in one line, for whoever watches over agents; `undefined` where it is nothing of routing's. */
export function routingWords(
  event: ThreadEntry['event'],
  { agent, queue }: Pick<ThreadNames, 'agent' | 'queue'>,
): { readonly kind: RoutingHappening; readonly words: string } | undefined {
  switch (event.type) {
    case 'Queued':
      return { kind: 'waiting', words: `Waiting in ${queue(event.queueId)}` };
    case 'Offered':
      // What a supervisor has moved tells of its offer itself.
      return event.byName === undefined
        ? { kind: 'offered', words: `Offered to ${agent(event.agentId)}, who ${WHY_THEM[event.reason]}` }
        : undefined;
    case 'Declined':
      return { kind: 'passed', words: `${agent(event.agentId)} declined` };
    case 'Unanswered':
      return { kind: 'passed', words: `${agent(event.agentId)} did not answer` };
    default:
      return undefined;
  }
}
