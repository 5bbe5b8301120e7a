import { isLanguageTag } from '../language-tag.ts';
import { isWholeWithin } from '../whole-within.ts';
import type { Abilities } from './ability.ts';
import { CAPACITY } from './capacity.ts';

/** What the company says of an agent: how much they take, what they are able to do and which queues they serve. */
export type AgentSettings = Abilities & {
  /** How many conversations they may hold at once; absent: as many as everybody. */
  readonly capacity?: number;
  readonly queueIds: readonly string[];
};

export type AgentProblem = {
  readonly field: 'capacity' | 'skills' | 'languages' | 'queues';
  readonly problem: 'outOfRange' | 'unknownSkill' | 'unknownQueue' | 'notATag' | 'twice' | 'tooMany';
};

/** 1, 1.5, 2 … 5. */
export const PROFICIENCY = { min: 1, max: 5, step: 0.5 } as const;
const LANGUAGES_MAX = 50;

/** What is there to be named. */
export type AgentSurroundings = { readonly skillIds: readonly string[]; readonly queueIds: readonly string[] };

/** Everything that is wrong with what is said of an agent. An empty list: it may be saved. */
export function validateAgentSettings(settings: AgentSettings, surroundings: AgentSurroundings): AgentProblem[] {
  const { capacity, skills, languages, queueIds } = settings;
  const checks: readonly (AgentProblem | false)[] = [
    capacity !== undefined && !isWholeWithin(capacity, CAPACITY) && { field: 'capacity', problem: 'outOfRange' },
    !Object.values(skills).every(isProficiency) && { field: 'skills', problem: 'outOfRange' },
    !Object.keys(skills).every((id) => surroundings.skillIds.includes(id)) && {
      field: 'skills',
      problem: 'unknownSkill',
    },
    !languages.every(isLanguageTag) && { field: 'languages', problem: 'notATag' },
    new Set(languages).size < languages.length && { field: 'languages', problem: 'twice' },
    languages.length > LANGUAGES_MAX && { field: 'languages', problem: 'tooMany' },
    !queueIds.every((id) => surroundings.queueIds.includes(id)) && { field: 'queues', problem: 'unknownQueue' },
    new Set(queueIds).size < queueIds.length && { field: 'queues', problem: 'twice' },
  ];
  return checks.filter((check) => check !== false);
}

function isProficiency(level: number): boolean {
  return level >= PROFICIENCY.min && level <= PROFICIENCY.max && Number.isInteger(level / PROFICIENCY.step);
}
