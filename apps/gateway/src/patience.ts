/** How long the gateway waits for those who connect, in milliseconds. */
export type Patience = {
  /** For what is wanted of a request; whoever connects and says nothing is cut after that. */
  readonly headersMs: number;
  /** For a request as a whole. */
  readonly requestMs: number;
  /** Between two requests over one connection. */
  readonly nextRequestMs: number;
  /** For whoever is answered to take some of it, or to send some of what is wanted. */
  readonly stalledMs: number;
  /** How often both are looked at. */
  readonly lookMs: number;
  /** How often a guest's WebSocket is asked for a sign of life. */
  readonly keepAliveMs: number;
  /** For a sign of life of a guest's WebSocket. */
  readonly silenceMs: number;
  /** For the session of a guest's WebSocket. */
  readonly sessionMs: number;
};

export const PATIENCE: Patience = {
  headersMs: 15_000,
  // Ten megabytes over a slow line.
  requestMs: 5 * 60_000,
  // Longer than proxies keep a connection that nobody uses, 60 s as a rule: they would send a request into one that just ends.
  nextRequestMs: 75_000,
  // Also for an upload whose turn comes late.
  stalledMs: 5 * 60_000,
  lookMs: 5000,
  keepAliveMs: 30_000,
  // Longer than a laptop naps, shorter than TCP would wait.
  silenceMs: 5 * 60_000,
  sessionMs: 2 * 60_000,
};
