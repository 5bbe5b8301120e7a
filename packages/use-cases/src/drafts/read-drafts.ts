import type { AgentDraft, AgentDrafts } from '../ports/drafts.ts';

/** Twice as many as the conversations that an agent can have to do with at one time. */
const DRAFTS_MAX = 200;

/** What an agent has written but not sent, at whatever device. */
export async function readDrafts(
  ports: { readonly drafts: Pick<AgentDrafts, 'of'> },
  { agentId }: { readonly agentId: string },
): Promise<readonly AgentDraft[]> {
  return await ports.drafts.of(agentId, DRAFTS_MAX);
}
