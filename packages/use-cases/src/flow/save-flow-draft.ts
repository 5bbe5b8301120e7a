import { type FlowDraft, type FlowDraftProblem, validateFlowDraft } from '@rejoin/core/flow/flow-draft';
import { withKeptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock } from '../ports/clock.ts';
import type { Flows } from '../ports/flows.ts';

export type SaveFlowDraftOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly FlowDraftProblem[] }
  /** Somebody else saved after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'flowNotFound' };

/** Replaces the draft that was read as `revision`, finished or not. What is published stays as it is. */
export async function saveFlowDraft(
  ports: { readonly flows: Pick<Flows, 'saveDraft'>; readonly clock: Clock },
  input: { readonly id: string; readonly draft: FlowDraft; readonly revision: number },
): Promise<SaveFlowDraftOutcome> {
  const { id, revision } = input;
  const { name, content } = withKeptName(input.draft);
  const problems = validateFlowDraft({ name, content });
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.flows.saveDraft({ id, name, draft: content, revision, at: ports.clock() });
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: 'flowNotFound' };
  }
}
