import type { AgentDraft, AgentDrafts } from '../ports/drafts.ts';

/** Keeps what an agent has written but not sent, for their other devices. Of a conversation that is not theirs nothing is kept. */
export async function keepDraft(
  ports: { readonly drafts: Pick<AgentDrafts, 'keep'> },
  { agentId, ...draft }: AgentDraft & { readonly agentId: string },
): Promise<void> {
  await ports.drafts.keep(agentId, draft);
}
