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
  /** In milliseconds. */
  readonly now: () => number;
};

/** How often in a row a server that can't store an answer is asked again, a second after each refusal: longer than its database takes to come back. */
export const FAILURES_MAX = 60;
/** How long at most, in milliseconds: where each refusal is long in coming, as from a database whose network swallows what it is sent. */
export const FAILING_MAX_MS = 120_000;

/**
 * Sends pending answers while the line is live: one at a time for each conversation, in the order they were written. An answer whose
 * fate is unknown, or that the server could not store just now, stays pending and is sent again under its own id. Where the server
 * can't store it for good, what was written behind it goes with it, so that none overtakes another. Call the returned function
 * whenever the state has changed.
 */
export function createSender({ read, dispatch, send, later, now }: SenderPorts): () => void {
  const inFlight = new Set<string>();
  /** By message: how often in a row, and since when the server that answers has done nothing else. */
  const failures = new Map<string, { readonly count: number; readonly since?: number }>();

  function flush(): void {
    const { line, outgoing } = read();
    if (line !== 'live') {
      for (const id of failures.keys()) startAnew(id);
      return;
    }
    for (const each of nextToSend(outgoing, inFlight)) void deliver(each);
  }

  async function deliver(outgoing: Outgoing): Promise<void> {
    const { clientMessageId, conversationId } = outgoing;
    inFlight.add(conversationId);
    const sentAt = now();
    const outcome = await send(outgoing).catch(failureOf);
    if (outcome === 'lost') startAnew(clientMessageId);
    if (outcome === 'lost' || (outcome === 'failed' && mayPass(clientMessageId, sentAt))) {
      later(() => {
        inFlight.delete(conversationId);
        flush();
      });
      return;
    }
    failures.delete(clientMessageId);
    if (outcome === 'failed') for (const id of behind(outgoing)) dispatch(actionOf(id, outcome));
    inFlight.delete(conversationId);
    dispatch(actionOf(clientMessageId, outcome));
  }

  /** Time without a line is not the server's. */
  function startAnew(clientMessageId: string): void {
    failures.set(clientMessageId, { count: failures.get(clientMessageId)?.count ?? 0 });
  }

  function mayPass(clientMessageId: string, sentAt: number): boolean {
    const { count, since = sentAt } = failures.get(clientMessageId) ?? { count: 0 };
    failures.set(clientMessageId, { count: count + 1, since });
    return count + 1 < FAILURES_MAX && now() - since < FAILING_MAX_MS;
  }

  function behind({ clientMessageId, conversationId }: Outgoing): readonly string[] {
    return read().outgoing.flatMap((each) =>
      each.status === 'pending' && each.conversationId === conversationId && each.clientMessageId !== clientMessageId
        ? [each.clientMessageId]
        : [],
    );
  }

  return flush;
}

function actionOf(clientMessageId: string, outcome: { readonly sequence: number } | Failure): LiveAction {
  return typeof outcome === 'string'
    ? { type: 'refused', clientMessageId, refusal: outcome }
    : { type: 'stored', clientMessageId, sequence: outcome.sequence };
}
