import { NAME_MAX } from '../name-limits.ts';

export type NameProblem = { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' | 'taken' };

/** What is wrong with the name of a skill or a wrap-up code. An empty list: it may be saved. */
export function validateName(name: string): NameProblem[] {
  if (name.trim() === '') return [{ field: 'name', problem: 'missing' }];
  return name.length > NAME_MAX ? [{ field: 'name', problem: 'tooLong' }] : [];
}
