import type { Instant } from '@rejoin/core/instant';
import { backoff } from './backoff.ts';
import type { Spent } from './request-budget.ts';
import { ECHOES_PER_MINUTE, nextAllowed, spend } from './request-budget.ts';

/** The line to the gateway. */
export type Connection =
  | { readonly status: 'idle' }
  | { readonly status: 'opening'; readonly failures: number; readonly since: Instant }
  /** The socket is open and the session asked for. */
  | { readonly status: 'configuring'; readonly failures: number; readonly since: Instant; readonly requests: Spent }
  | LiveConnection
  /** Lost; tried again at `until`. */
  | { readonly status: 'waiting'; readonly failures: number; readonly since: Instant; readonly until: Instant }
  /** The browser says there is no network. */
  | { readonly status: 'offline'; readonly since: Instant }
  /** Too many windows: another one has the conversation now. */
  | { readonly status: 'displaced' }
  /** Only guests who have signed in may come. */
  | { readonly status: 'signInNeeded' }
  /** The gateway will not have us: no use in trying again. */
  | { readonly status: 'refused' };

export type LiveConnection = {
  readonly status: 'live';
  /** Failures before this connection came about; forgotten once it has lasted. */
  readonly failures: number;
  readonly since: Instant;
  /** When the last frame came. */
  readonly heardAt: Instant;
  /** When the gateway was asked for a sign of life, if it has not answered yet. */
  readonly probedAt?: Instant;
  readonly echoes: Spent;
  readonly requests: Spent;
};

/** An opening, a session or a sign of life that takes longer is a lost line. */
export const ANSWER_MS = 10_000;
/** A connection that held this long was a good one: the next attempt after its loss comes quickly. */
const LASTING_MS = 10_000;
/** A silent line is probed after this long: less than the 2 echoes a minute the gateway takes. */
const SILENCE_MS = 40_000;
/** On waking up, a line that was silent for longer is not trusted. */
const FRESH_MS = 5_000;

/** The line was lost at `at`. `random`: 0…1. Where a sign-in is waited for there was none to lose. */
export function afterLoss(connection: Connection, at: Instant, random: number): Connection {
  if (connection.status === 'signInNeeded') return connection;
  const lasted = connection.status === 'live' && at >= connection.since + LASTING_MS;
  const failures = 'failures' in connection && !lasted ? connection.failures + 1 : 0;
  return { status: 'waiting', failures, since: at, until: at + backoff(failures, random) };
}

/** A frame came, whatever was in it. */
export function heard(connection: Connection, at: Instant): Connection {
  if (connection.status !== 'live') return connection;
  const { probedAt: _answered, ...line } = connection;
  return { ...line, heardAt: at };
}

export function sentRequest(connection: Connection, at: Instant): Connection {
  return 'requests' in connection ? { ...connection, requests: spend(connection.requests, at) } : connection;
}

export function probed(connection: LiveConnection, at: Instant): LiveConnection {
  return {
    ...connection,
    probedAt: at,
    echoes: spend(connection.echoes, at),
    requests: spend(connection.requests, at),
  };
}

/** Whether the line should be asked for a sign of life. `woke`: the page was just brought back. */
export function wantsProbe(connection: Connection, at: Instant, woke: boolean): connection is LiveConnection {
  return (
    connection.status === 'live' &&
    connection.probedAt === undefined &&
    at >= connection.heardAt + (woke ? FRESH_MS : SILENCE_MS) &&
    at >= nextAllowed(connection.echoes, ECHOES_PER_MINUTE)
  );
}

/** Whether what was asked of the gateway has gone unanswered for too long. */
export function isLost(connection: Connection, at: Instant): boolean {
  if (connection.status === 'opening' || connection.status === 'configuring') return at >= connection.since + ANSWER_MS;
  return connection.status === 'live' && connection.probedAt !== undefined && at >= connection.probedAt + ANSWER_MS;
}

/** When the connection wants to be looked at again. */
export function connectionDeadline(connection: Connection): Instant | undefined {
  switch (connection.status) {
    case 'opening':
    case 'configuring':
      return connection.since + ANSWER_MS;
    case 'waiting':
      return connection.until;
    case 'live':
      return connection.probedAt === undefined
        ? Math.max(connection.heardAt + SILENCE_MS, nextAllowed(connection.echoes, ECHOES_PER_MINUTE))
        : connection.probedAt + ANSWER_MS;
    case 'idle':
    case 'offline':
    case 'displaced':
    case 'signInNeeded':
    case 'refused':
      return undefined;
  }
}
