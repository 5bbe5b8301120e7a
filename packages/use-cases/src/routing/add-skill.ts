import { type NameProblem, validateName } from '@rejoin/core/routing/validate-name';
import { keptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { NewId } from '../ports/clock.ts';
import type { Skills } from '../ports/skills.ts';

export type AddSkillOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly NameProblem[] };

/** Adds a skill, which nothing uses yet. */
export async function addSkill(
  ports: { readonly skills: Pick<Skills, 'add'>; readonly newId: NewId },
  input: { readonly name: string },
): Promise<AddSkillOutcome> {
  const name = keptName(input.name);
  const problems = validateName(name);
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const outcome = await ports.skills.add({ id, name });
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}
