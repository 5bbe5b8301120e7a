import type { Queue } from '../queue/queue.ts';
import type { RoutingRequest } from './request.ts';

/** What an agent is able to do. */
export type Abilities = {
  /** How well, 1…5 in half steps, by the id of the skill. */
  readonly skills: Readonly<Record<string, number>>;
  /** Lower-case locale tags. */
  readonly languages: readonly string[];
};

/** A tag without a region takes in all regions, on either side: who speaks `de` serves `de-at`, who speaks `de-at` serves `de`. */
export function speaks({ languages }: Abilities, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return languages.some(
    (language) => language === wanted || wanted.startsWith(`${language}-`) || language.startsWith(`${wanted}-`),
  );
}

export function hasSkills({ skills }: Abilities, wanted: readonly string[]): boolean {
  return wanted.every((skillId) => Object.hasOwn(skills, skillId));
}

/** Whether whoever serves the queue is able to do what is asked. */
export function asksNothing({ skills, language }: RoutingRequest, skillMatching: Queue['skillMatching']): boolean {
  return skillMatching === 'none' || (skills.length === 0 && language === undefined);
}

/** How well the agent has all that is asked for, together: the higher the better. */
export function proficiencyIn({ skills }: Abilities, { skills: wanted }: RoutingRequest): number {
  return wanted.reduce((total, skillId) => total + (skills[skillId] ?? 0), 0);
}
