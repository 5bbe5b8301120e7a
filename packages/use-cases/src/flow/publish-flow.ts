import { failingTests } from '@rejoin/core/flow/failing-tests';
import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import type { FlowProblem } from '@rejoin/core/flow/flow-problem';
import { surroundingsOf } from '@rejoin/core/flow/surroundings-of';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import type { Clock } from '../ports/clock.ts';
import type { FlowChoices, Flows, FlowVerdict } from '../ports/flows.ts';

export type PublishFlowOutcome =
  | { readonly type: 'published'; readonly version: number }
  | { readonly type: 'invalid'; readonly problems: readonly FlowProblem[] }
  /** The draft is no longer the one the person looked at. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'flowNotFound' }
  /** Of its tests these fail, by their names. */
  | { readonly type: 'refused'; readonly refusal: 'testsFailed'; readonly failedTests: readonly string[] };

type Input = {
  readonly id: string;
  readonly revision: number;
  /** `undefined`: the operator. */
  readonly personId: string | undefined;
  readonly despiteFailedTests?: boolean;
};

/**
 * Freezes the draft that was read as `revision` as the next version. Every conversation that begins from then on takes it; what has
 * begun keeps the version it has. A test that fails is in the way, except for who says that it is not.
 */
export async function publishFlow(
  ports: { readonly flows: Pick<Flows, 'publish'>; readonly clock: Clock },
  { despiteFailedTests = false, ...input }: Input,
): Promise<PublishFlowOutcome> {
  const outcome = await ports.flows.publish({
    ...input,
    at: ports.clock(),
    judge: (flow, choices) => judge(flow, choices, despiteFailedTests),
  });
  switch (outcome.type) {
    case 'missing':
      return { type: 'refused', refusal: 'flowNotFound' };
    case 'testsFailed':
      return { type: 'refused', refusal: 'testsFailed', failedTests: outcome.failedTests };
    default:
      return outcome;
  }
}

/** The tests are played in the company as it is now. */
function judge(flow: FlowEdition, choices: FlowChoices, despiteFailedTests: boolean): FlowVerdict {
  const problems = validateFlow(flow, surroundingsOf(choices));
  if (problems.length > 0) return { type: 'invalid', problems };
  const failedTests = failingTests(flow, choices);
  return { type: failedTests.length === 0 || despiteFailedTests ? 'good' : 'testsFailed', failedTests };
}
