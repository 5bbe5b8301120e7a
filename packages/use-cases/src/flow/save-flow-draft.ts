import { type FlowDraft, type FlowDraftProblem, validateFlowDraft } from '@rejoin/core/flow/flow-draft';
import { withKeptName } from '@rejoin/core/same-name';
import type { Clock } from '../ports/clock.ts';
import type { Flows } from '../ports/flows.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Replaces the draft that was read as `revision`, finished or not. What is published stays as it is. */
export async function saveFlowDraft(
  ports: { readonly flows: Pick<Flows, 'saveDraft'>; readonly clock: Clock },
  input: { readonly id: string; readonly draft: FlowDraft; readonly revision: number },
): Promise<Saved<FlowDraftProblem, 'flowNotFound'>> {
  const { id, revision } = input;
  const { name, content } = withKeptName(input.draft);
  const problems = validateFlowDraft({ name, content });
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.flows.saveDraft({ id, name, draft: content, revision, at: ports.clock() });
  return savedUnless('flowNotFound', outcome, revision);
}
