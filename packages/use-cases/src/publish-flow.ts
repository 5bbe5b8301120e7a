import type { FlowProblem, FlowSurroundings } from '@rejoin/core/flow/flow-problem';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import type { Clock } from './ports/clock.ts';
import type { FlowChoices, Flows } from './ports/flows.ts';

export type PublishFlowOutcome =
  | { readonly type: 'published'; readonly version: number }
  | { readonly type: 'invalid'; readonly problems: readonly FlowProblem[] }
  /** The draft is no longer the one the person looked at. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'flowNotFound' };

/**
 * Freezes the draft that was read as `revision` as the next version. Every conversation that begins from then on takes it; what has
 * begun keeps the version it has.
 */
export async function publishFlow(
  ports: { readonly flows: Pick<Flows, 'publish'>; readonly clock: Clock },
  input: { readonly id: string; readonly revision: number; readonly personId: string },
): Promise<PublishFlowOutcome> {
  const outcome = await ports.flows.publish({
    ...input,
    at: ports.clock(),
    judge: (flow, choices) => validateFlow(flow, surroundingsOf(choices)),
  });
  return outcome.type === 'missing' ? { type: 'refused', refusal: 'flowNotFound' } : outcome;
}

function surroundingsOf({ queues, schedules, agents, skills }: FlowChoices): FlowSurroundings {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  return { queueIds: ids(queues), scheduleIds: ids(schedules), agentIds: ids(agents), skillIds: ids(skills) };
}
