import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';
import type { Interval } from '@rejoin/core/reports/interval';

/** Where a list of conversations goes on: after the one that began, or was over, then. */
export type ListPlace = { readonly at: Instant; readonly conversationId: string };

export type ListWanted = {
  readonly interval: Interval;
  /** By when they began; or since when they have been over, which leaves out those that go on. */
  readonly by: 'beginning' | 'end';
  /** Where it waits, rings or is held, or else the queue of its latest leg. */
  readonly queueId?: string;
  readonly status?: ConversationState['status'];
  /** Of whoever has signed in under this subject, at whichever identity provider. */
  readonly subject?: string;
  readonly after?: ListPlace;
  /** How many are looked at, whether or not they fit. */
  readonly look: number;
};

/** What was looked at of a list, the newest first; `fits`: it is what was asked for. */
export type ListLook = readonly (ListPlace & { readonly fits: boolean })[];

/** All conversations of the company. */
export type ConversationList = {
  look(wanted: ListWanted): Promise<ListLook>;
};
