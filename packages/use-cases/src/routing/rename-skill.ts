import { type NameProblem, validateName } from '@rejoin/core/routing/validate-name';
import { keptName } from '@rejoin/core/same-name';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Skills } from '../ports/skills.ts';

export type RenameSkillOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly NameProblem[] }
  /** Somebody else renamed it after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'skillNotFound' };

/** Gives a skill another name, wherever it is used. */
export async function renameSkill(
  ports: { readonly skills: Pick<Skills, 'rename'> },
  input: { readonly id: string; readonly name: string; readonly revision: number },
): Promise<RenameSkillOutcome> {
  const { id, revision } = input;
  const name = keptName(input.name);
  const problems = validateName(name);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.skills.rename({ id, name, revision });
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: 'skillNotFound' };
  }
}
