import type { Instant } from '../instant.ts';

/** An agent who let an offer pass, and when. */
export type Pass = { readonly agentId: string; readonly at: Instant };
