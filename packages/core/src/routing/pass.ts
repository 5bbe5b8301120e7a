import type { Instant } from '../instant.ts';

/** An agent who let an offer pass, and when. */
export type Pass = { readonly agentId: string; readonly at: Instant };

/** An agent who let an offer of this wait pass is not asked again for this long, in milliseconds. */
export const PASS_REST_MS = 30_000;

/** Whether the agent rests from the conversation. */
export function restsFrom({ passes }: { readonly passes: readonly Pass[] }, agentId: string, at: Instant): boolean {
  return passes.some((pass) => pass.agentId === agentId && at < pass.at + PASS_REST_MS);
}
