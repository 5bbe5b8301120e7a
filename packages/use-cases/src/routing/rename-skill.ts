import { type NameProblem, validateName } from '@rejoin/core/routing/validate-name';
import { keptName } from '@rejoin/core/same-name';
import type { Skills } from '../ports/skills.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Gives a skill another name, wherever it is used. */
export async function renameSkill(
  ports: { readonly skills: Pick<Skills, 'rename'> },
  input: { readonly id: string; readonly name: string; readonly revision: number },
): Promise<Saved<NameProblem, 'skillNotFound'>> {
  const { id, revision } = input;
  const name = keptName(input.name);
  const problems = validateName(name);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.skills.rename({ id, name, revision });
  return savedUnless('skillNotFound', outcome, revision);
}
