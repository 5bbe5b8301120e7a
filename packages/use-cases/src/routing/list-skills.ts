import type { Skills } from '../ports/skills.ts';

/** All skills by name, with where each is used. */
export function listSkills(ports: { readonly skills: Pick<Skills, 'list'> }): ReturnType<Skills['list']> {
  return ports.skills.list();
}
