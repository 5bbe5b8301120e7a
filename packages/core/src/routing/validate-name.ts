export type NameProblem = { readonly field: 'name'; readonly problem: 'missing' | 'tooLong' | 'taken' };

const NAME_MAX = 100;

/** What is wrong with the name of a skill or a wrap-up code. An empty list: it may be saved. */
export function validateName(name: string): NameProblem[] {
  if (name.trim() === '') return [{ field: 'name', problem: 'missing' }];
  return name.length > NAME_MAX ? [{ field: 'name', problem: 'tooLong' }] : [];
}
