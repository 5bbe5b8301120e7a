import type { Instant } from '@rejoin/core/instant';
import type { Hint } from './hints.ts';

/** Why a guest's connections are closed, where the guest is told why: their user has signed in elsewhere, or has signed out. */
export type CloseReason = 'signedIn' | 'signedOut';

/**
 * What the world hears after a commit: positions, never contents. A subscriber reads forward from the last position it saw,
 * so news that comes twice, late or joined together does no harm.
 */
export type News =
  | {
      readonly type: 'conversation';
      readonly conversationId: string;
      readonly sessionId: string;
      /** The log now reaches to here. */
      readonly sequence: number;
      readonly agentIds: readonly string[];
      readonly queueIds: readonly string[];
    }
  /** Everything an agent or flow wrote up to `delivered` has reached the guest. */
  | {
      readonly type: 'receipt';
      readonly conversationId: string;
      readonly delivered: number;
      readonly agentIds: readonly string[];
    }
  /** An agent went on or off queue, or their books changed. */
  | { readonly type: 'agent'; readonly agentId: string }
  /** What they may do has changed, or whether they are signed in at all; without an id: maybe anybody's. */
  | { readonly type: 'people'; readonly personId?: string }
  /** An upload of the session has been taken in or refused. */
  | { readonly type: 'upload'; readonly sessionId: string; readonly attachmentId: string }
  /** The oldest connections of the session, of which there are too many, are to be closed. */
  | { readonly type: 'connectionsClosed'; readonly sessionId: string; readonly connectionIds: readonly string[] }
  /** The session's connections are to be closed: those that configured it by `at`, but for `except`. */
  | {
      readonly type: 'sessionClosed';
      readonly sessionId: string;
      readonly at: Instant;
      readonly except?: string;
      readonly reason?: CloseReason;
    }
  /** What was held about the guest of the session is gone: these conversations, and the session. */
  | {
      readonly type: 'erased';
      readonly sessionId: string;
      readonly conversationIds: readonly string[];
      /** In whose lists they may stand. */
      readonly agentIds: readonly string[];
    }
  /** A setting changed. */
  | { readonly type: 'settings' }
  /** The line was down: anything may have happened. Read everything forward. */
  | { readonly type: 'gap' }
  /** Never in the outbox. */
  | Hint;

export type NewsListener = (news: readonly News[]) => void;

/** Carries news between gateways. Whatever is written to a store becomes news in the same transaction as the write. */
export type NewsBus = {
  /** Listens until the returned function is called. Delivers at least once what is committed from then on, or `gap`. */
  subscribe(listener: NewsListener): Promise<() => Promise<void>>;
};
