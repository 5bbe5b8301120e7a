import {
  type AgentProblem,
  type AgentSettings,
  PROFICIENCY,
  validateAgentSettings,
} from '@rejoin/core/routing/agent-settings';
import { CAPACITY } from '@rejoin/core/routing/capacity';
import type { AgentOptions } from './agent.ts';

export type Problems = ReadonlyMap<AgentProblem['field'], string>;

const SENTENCES: Readonly<Record<AgentProblem['problem'], string>> = {
  outOfRange: `Write a whole number from ${CAPACITY.min} to ${CAPACITY.max}.`,
  unknownSkill: 'One of the skills has been deleted. Take it out.',
  unknownQueue: 'One of the queues has been deleted.',
  notATag: 'Write tags such as en, en-us or de-at.',
  twice: 'Each only once.',
  tooMany: 'Use fewer.',
};

/** What is wrong, by field, each as one sentence. */
export function problemsOf(settings: AgentSettings, { skills, queues }: AgentOptions): Problems {
  const problems = validateAgentSettings(settings, {
    skillIds: skills.map(({ id }) => id),
    queueIds: queues.map(({ id }) => id),
  });
  return new Map(problems.map(({ field, problem }) => [field, sentence(field, problem)]));
}

function sentence(field: AgentProblem['field'], problem: AgentProblem['problem']): string {
  if (field === 'skills' && problem === 'outOfRange')
    return `Choose from ${PROFICIENCY.min} to ${PROFICIENCY.max} in half steps.`;
  return SENTENCES[problem];
}
