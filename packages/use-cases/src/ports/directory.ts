import type { Directory as DirectoryState } from '@rejoin/core/directory/directory';
import type { Changed } from '@rejoin/core/directory/settle';

/** Some of those whose places would be closed hold conversations, which nobody would answer then. */
export type StillHolding = {
  readonly type: 'refused';
  readonly refusal: 'holdsConversations';
  readonly heldBy: readonly string[];
};

/** Everybody who works here, and what their roles allow. */
export type Directory = {
  read(): Promise<DirectoryState>;
  /**
   * Lets `judge` look at all of it and writes the change it answers, if it answers one, in one transaction during which nobody
   * else changes people or roles; nobody whose place is closed gets a conversation meanwhile. A place that is opened is off
   * queue, offline, with the company's capacity or the one they had; one that is closed is off queue and offline. Becomes
   * `people` news, and `agent` news for each place, in the same transaction.
   */
  change<Answer extends { readonly type: string }>(
    judge: (directory: DirectoryState) => Changed | Answer,
  ): Promise<Changed | Answer | StillHolding>;
};
