import type { Skills } from '../ports/skills.ts';
import { type Removed, removedUnless } from '../removed.ts';

/** Removes a skill that no agent has and no flow asks for. */
export async function removeSkill(
  ports: { readonly skills: Pick<Skills, 'remove'> },
  input: { readonly id: string },
): Promise<Removed<'skillNotFound'>> {
  return removedUnless('skillNotFound', await ports.skills.remove(input.id));
}
