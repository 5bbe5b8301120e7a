import type { FlowSurroundings } from './flow-problem.ts';

type Known = { readonly id: string };

/** What the nodes of a flow may name. */
type Choices = Pick<FlowSurroundings, 'secrets'> & {
  readonly queues: readonly Known[];
  readonly schedules: readonly Known[];
  readonly agents: readonly Known[];
  readonly skills: readonly Known[];
};

/** Of what nodes may name, what a flow is judged by. */
export function surroundingsOf({ queues, schedules, agents, skills, secrets }: Choices): FlowSurroundings {
  const ids = (things: readonly Known[]) => things.map(({ id }) => id);
  return {
    queueIds: ids(queues),
    scheduleIds: ids(schedules),
    agentIds: ids(agents),
    skillIds: ids(skills),
    secrets,
  };
}
