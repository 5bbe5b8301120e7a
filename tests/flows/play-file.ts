import { type Flow, namedAgentIds, namedQueueIds } from '@rejoin/core/flow/flow';
import type { FlowProblem } from '@rejoin/core/flow/flow-problem';
import { type FlowTestResult, runFlowTest } from '@rejoin/core/flow/run-flow-test';
import { secretsOfFlow } from '@rejoin/core/flow/secret-references';
import { validateFlow } from '@rejoin/core/flow/validate-flow';
import type { FlowFile } from './flow-file.ts';

export type PlayedFile = {
  readonly problems: readonly FlowProblem[];
  readonly results: readonly (FlowTestResult & { readonly name: string })[];
};

/** Validates the flow of a file and plays its tests. Agents, skills and secrets are taken to be there. */
export function playFile({ flow, tests, queues, schedules }: FlowFile): PlayedFile {
  const known = queues ?? namedQueueIds(flow).map((id) => ({ id, name: id }));
  const problems = validateFlow(flow, {
    queueIds: known.map(({ id }) => id),
    scheduleIds: schedules.map(({ id }) => id),
    ...named(flow),
    secrets: secretsOfFlow(flow),
  });
  const results = [...(flow.tests ?? []), ...tests].map((test) => ({
    name: test.name,
    ...runFlowTest(flow, test, { queues: known, schedules }),
  }));
  return { problems, results };
}

function named(flow: Flow): { readonly agentIds: readonly string[]; readonly skillIds: readonly string[] } {
  const routed = Object.values(flow.nodes).filter(
    (node) => node.type === 'setRouting' || node.type === 'transferToQueue',
  );
  return {
    agentIds: [
      ...namedAgentIds(flow),
      ...routed.flatMap(({ preferred = [] }) => preferred.map(({ agentId }) => agentId)),
    ],
    skillIds: routed.flatMap(({ skills = [] }) => skills),
  };
}
