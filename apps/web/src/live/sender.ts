import { type Failure, failureOf } from './failure.ts';
import type { LiveState } from './live-state.ts';
import { nextToSend, type Outgoing } from './outgoing.ts';
import type { LiveAction } from './reduce.ts';

type SenderPorts = {
  readonly read: () => LiveState;
  readonly dispatch: (action: LiveAction) => void;
  /** Resolves with the place of the message in its conversation; sending it again under the same id gives the same place. */
  readonly send: (outgoing: Outgoing) => Promise<{ readonly sequence: number }>;
  /** Calls back later, for an answer whose fate is unknown while the line seems to stand. */
  readonly later: (again: () => void) => void;
};

/**
 * Sends pending answers while the line is live: one at a time for each conversation, in the order they were written. An answer whose
 * fate is unknown stays pending and is sent again under its own id. Call the returned function whenever the state has changed.
 */
export function createSender({ read, dispatch, send, later }: SenderPorts): () => void {
  const inFlight = new Set<string>();

  function flush(): void {
    const { line, outgoing } = read();
    if (line !== 'live') return;
    for (const each of nextToSend(outgoing, inFlight)) void deliver(each);
  }

  async function deliver(outgoing: Outgoing): Promise<void> {
    const { clientMessageId, conversationId } = outgoing;
    inFlight.add(conversationId);
    const outcome = await send(outgoing).catch(failureOf);
    if (outcome === 'lost') {
      later(() => {
        inFlight.delete(conversationId);
        flush();
      });
      return;
    }
    inFlight.delete(conversationId);
    dispatch(actionOf(clientMessageId, outcome));
  }

  return flush;
}

function actionOf(clientMessageId: string, outcome: { readonly sequence: number } | Failure): LiveAction {
  return typeof outcome === 'string'
    ? { type: 'refused', clientMessageId, refusal: outcome }
    : { type: 'stored', clientMessageId, sequence: outcome.sequence };
}
