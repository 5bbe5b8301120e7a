import type { Instant } from '@rejoin/core/instant';
import type { StandingChange } from '@rejoin/core/reports/agent-time';
import type { ReportedConversation } from '@rejoin/core/reports/conversation-report';
import type { Interval } from '@rejoin/core/reports/interval';
import type { WaitMark } from '@rejoin/core/reports/queue-waits';

/** Where a report goes on. */
export type ReportPlace = { readonly at: Instant; readonly conversationId: string };

export type ReportPage = {
  readonly interval: Interval;
  /** By when they began; or by when an agent took them, once for each time. */
  readonly by: 'beginning' | 'taking';
  /** Only those that come after this one. */
  readonly after?: ReportPlace;
  readonly limit: number;
};

export type WaitPage = {
  readonly from: Instant;
  /** Only conversations that come after this one. */
  readonly after?: string;
  readonly limit: number;
};

/** What reports are made of. */
export type Reports = {
  /** Who has a place as an agent, or has lost it and was not offline for all of the interval; by name. */
  agents(interval: Interval): Promise<readonly { readonly agentId: string; readonly name: string }[]>;
  /** By agent: the last change before the interval and those within it, in the order in which they were made. Who has none is left out. */
  standings(agentIds: readonly string[], interval: Interval): Promise<ReadonlyMap<string, readonly StandingChange[]>>;
  /** Of the interval, in the order of their places. */
  conversations(
    page: ReportPage,
  ): Promise<readonly { readonly place: ReportPlace; readonly conversation: ReportedConversation }[]>;
  /** By id, the conversations that wait now, and those in which a wait may have ended at `from` or later, with all their marks of waits. */
  waits(page: WaitPage): Promise<readonly { readonly conversationId: string; readonly marks: readonly WaitMark[] }[]>;
};
