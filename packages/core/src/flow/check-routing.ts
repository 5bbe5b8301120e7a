import { isLanguageTag } from '../language-tag.ts';
import { PREFERRED_MAX, PRIORITY, type RoutingRequest, SCORE, SKILLS_MAX } from '../routing/request.ts';
import { isWholeWithin } from '../whole-within.ts';
import type { FlowProblemKind, FlowSurroundings } from './flow-problem.ts';

/** What is wrong with what a flow wants of whoever takes the conversation. */
export function checkRouting(
  { priority = PRIORITY.default, skills = [], language = 'en', preferred = [] }: Partial<RoutingRequest>,
  { skillIds, agentIds }: FlowSurroundings,
): FlowProblemKind[] {
  const agents = preferred.map(({ agentId }) => agentId);
  const problems: [FlowProblemKind, boolean][] = [
    ['badPriority', isWholeWithin(priority, PRIORITY)],
    ['badSkills', skills.length <= SKILLS_MAX && isUnique(skills)],
    ['unknownSkill', skills.every((id) => skillIds.includes(id))],
    ['badLanguage', isLanguageTag(language)],
    [
      'badPreferred',
      preferred.length <= PREFERRED_MAX &&
        isUnique(agents) &&
        preferred.every(({ score }) => SCORE.min <= score && score <= SCORE.max),
    ],
    ['unknownAgent', agents.every((id) => agentIds.includes(id))],
  ];
  return problems.flatMap(([problem, isGood]) => (isGood ? [] : [problem]));
}

function isUnique(ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length;
}
