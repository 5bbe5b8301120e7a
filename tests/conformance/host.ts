import type { Deployment } from './deployments.ts';
import type { Desk } from './desk.ts';

/** What the suite runs against. */
export type Host = {
  /** `ws://chat.example`, without a path. */
  readonly url: string;
  readonly httpUrl: string;
  /** The `Origin` of pages that the deployments admit, where one was named. */
  readonly origin: string | undefined;
  readonly deployments: readonly Deployment[];
  /** The agents' side of attended deployments, where the suite has a hand on it. */
  readonly desk: Desk | undefined;
};
