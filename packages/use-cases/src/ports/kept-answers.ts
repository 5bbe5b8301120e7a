import type { Instant } from '@rejoin/core/instant';

/** A request that its client gave a key of its own, so that it can be repeated. */
export type KeyedRequest = {
  readonly clientId: string;
  readonly key: string;
  /** SHA-256, hex, of what is asked. */
  readonly requestHash: string;
};

export type Answer = { readonly status: number; readonly body: unknown };

/** How requests with a key were answered. A client's latest {@link KEPT_ANSWERS} are kept, for {@link KEPT_MS}. */
export type KeptAnswers = {
  /**
   * `first`: it is to be answered, and nobody else answers it meanwhile. `underWay`: somebody does. `another`: the key was
   * another request's.
   */
  begin(
    request: KeyedRequest,
    at: Instant,
  ): Promise<
    | { readonly type: 'first' }
    | { readonly type: 'underWay' }
    | { readonly type: 'another' }
    | { readonly type: 'answered'; readonly answer: Answer }
  >;
  keep(request: KeyedRequest, answer: Answer): Promise<void>;
  /** It has done nothing: a repeat is answered anew. */
  forget(request: KeyedRequest): Promise<void>;
};

/** How many answers of one client are kept. */
export const KEPT_ANSWERS = 500;
/** How long an answer is kept, in milliseconds. */
export const KEPT_MS = 86_400_000;
/** How long one may be under way before whoever had it is taken for lost, in milliseconds. */
export const UNDER_WAY_MS = 5 * 60_000;
