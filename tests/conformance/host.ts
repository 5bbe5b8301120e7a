import type { Deployment } from './deployments.ts';
import type { Desk } from './desk.ts';
import type { Identity } from './identity.ts';

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
  /** Makes a session that has only so many seconds left to live, and gives its token. Only on deployments that are aging. */
  readonly agedToken: ((deploymentId: string, secondsLeft: number) => Promise<string>) | undefined;
  /** Where guests of identified deployments sign in. */
  readonly identity: Identity | undefined;
};
