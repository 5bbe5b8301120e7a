import type { Entry } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { News } from '../ports/news.ts';

export type ConversationNews = Extract<News, { type: 'conversation' }>;

/** What has come to light of one conversation. */
export type Development = {
  readonly news: ConversationNews;
  readonly state: ConversationState;
  /** Everything after the position that the follower asked from, oldest first. */
  readonly entries: readonly Entry[];
};

/** Somebody who wants to hear. Called in order, never twice at once. */
export type Follower = {
  /** From which position this follower reads the conversation; `undefined`: it does not concern them. */
  readonly position: (news: ConversationNews) => number | undefined;
  readonly develop: (development: Development) => void;
  /** Everything but conversations. */
  readonly hear: (news: Exclude<News, ConversationNews>) => void;
};
