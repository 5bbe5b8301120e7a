import { type FlowDraftProblem, newFlowContent, validateFlowDraft } from '@rejoin/core/flow/flow-draft';
import { keptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { Flows } from '../ports/flows.ts';

export type AddFlowOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly FlowDraftProblem[] };

/** Adds a flow that greets and hands over to the queue, as a draft that no guest meets before it is published. */
export async function addFlow(
  ports: { readonly flows: Pick<Flows, 'add'>; readonly clock: Clock; readonly newId: NewId },
  input: { readonly name: string; readonly queueId?: string },
): Promise<AddFlowOutcome> {
  const name = keptName(input.name);
  const content = newFlowContent(input.queueId);
  const problems = validateFlowDraft({ name, content });
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const outcome = await ports.flows.add({ id, name, draft: content, at: ports.clock() });
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}
