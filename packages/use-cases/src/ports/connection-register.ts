import type { Instant } from '@rejoin/core/instant';
import type { CloseReason } from './news.ts';

/** How long a gateway may tell nothing before the others take it for dead, in milliseconds: three of its signs of life. */
export const GATEWAY_LAPSE_MS = 30_000;

/** A guest's connection at some gateway. */
export type RegisteredConnection = {
  /** The gateway's id for it; a UUID. */
  readonly id: string;
  readonly sessionId: string;
  /** When it configured the session, by which the oldest of a session are known. */
  readonly since: Instant;
};

/** What came and went at a gateway since it told the last time. */
export type ConnectionNotes = {
  /** One for each run of a gateway; a UUID. */
  readonly gatewayId: string;
  /** The gateway begins, or begins again after it was `forgotten`: `entered` is all that it has. */
  readonly anew: boolean;
  readonly entered: readonly RegisteredConnection[];
  readonly left: readonly string[];
  /** Connections that one session may have. */
  readonly most: number;
  /** Gateways that have told nothing for so long are dead: they are forgotten with their connections. Milliseconds. */
  readonly lapseMs: number;
};

/**
 * Which connections each session has, over all gateways. It lags behind what the gateways know by a moment and may be lost
 * with the database server: each gateway then hears that it was forgotten and tells all that it has.
 */
export type ConnectionRegister = {
  /**
   * Writes down what came and went, and that the gateway lives. Where a session now has more than `most`, its oldest are
   * struck out, and `connectionsClosed` news names them. `forgotten`: nothing was written; tell everything, `anew`.
   */
  note(notes: ConnectionNotes): Promise<'noted' | 'forgotten'>;
  /**
   * Closes the connections that configured the session by `at`, on all gateways, but for `except`: each is told ConnectionClosedEvent,
   * with the reason where there is one, and hung up on. Comes into effect within moments, also where a gateway was cut off meanwhile;
   * who has come in these moments stays.
   */
  close(
    sessionId: string,
    which: {
      readonly at: Instant;
      readonly except?: string | undefined;
      readonly reason?: CloseReason | undefined;
    },
  ): Promise<void>;
  /** Those of the connections that have not been struck out, closed or forgotten. */
  standing(connectionIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** The gateway is closing, and has no connections any more. */
  remove(gatewayId: string): Promise<void>;
};
