import type { Outgoing } from './outgoing.ts';
import type { Thread } from './thread.ts';
import type { AgentStatus, Inbox, InboxRow } from './wire.ts';

/**
 * How the line to the gateway stands. It is live once the first news has come over it, not when the socket opens.
 * `offline`: the browser says there is no network. `signedOut`: nobody is signed in any more, so trying again is no use.
 */
export type Line = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'signedOut';

/** Everything that the workspace knows about the world, as far as it has heard. */
export type LiveState = {
  readonly line: Line;
  readonly status: AgentStatus;
  /** I was on queue when the line was lost, and the server has sent me off queue because nobody was there. */
  readonly sentOffQueue: boolean;
  readonly queues: Inbox['queues'];
  /** What every agent is called, by id. */
  readonly agentNames: Inbox['agentNames'];
  readonly rows: ReadonlyMap<string, InboxRow>;
  /** By conversation: everything up to this sequence has reached the guest. Only moves forward. */
  readonly delivered: ReadonlyMap<string, number>;
  readonly threads: ReadonlyMap<string, Thread>;
  readonly outgoing: readonly Outgoing[];
  /** By conversation: until when its guest is taken to be typing, by this machine's clock. */
  readonly typing: ReadonlyMap<string, number>;
  /**
   * By how much this machine's clock is ahead of the server's, in milliseconds; at most, because every time that arrives is a
   * little old. The least that was ever seen is the best.
   */
  readonly skew: number;
};

export function liveStateOf(inbox: Inbox, times: { readonly server: number; readonly here: number }): LiveState {
  return {
    line: 'connecting',
    status: inbox.status,
    sentOffQueue: false,
    queues: inbox.queues,
    agentNames: inbox.agentNames,
    rows: rowsById(inbox.rows),
    delivered: new Map(Object.entries(inbox.delivered)),
    threads: new Map(),
    outgoing: [],
    typing: new Map(),
    skew: times.here - times.server,
  };
}

export function rowsById(rows: readonly InboxRow[]): ReadonlyMap<string, InboxRow> {
  return new Map(rows.map((row) => [row.conversationId, row]));
}
