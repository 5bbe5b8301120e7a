import { refusalOf } from './refusal.ts';

/** Whether the server refused because another of its kind is called so. */
export function isNameTaken(error: unknown): boolean {
  const problems: readonly { readonly field?: string; readonly problem: string }[] = refusalOf(error)?.problems ?? [];
  return problems.some(({ field, problem }) => field === 'name' && problem === 'taken');
}

/** What the field says then. `thing`: "queue". */
export function takenSentence(thing: string): string {
  return `Another ${thing} has this name. Choose a different one.`;
}

/** What is wrong by field, and at the name what the server has refused of it. `thing` as above; `false`: nothing. */
export function withTaken<Field extends string>(
  problems: ReadonlyMap<Field | 'name', string>,
  thing: string | false,
): ReadonlyMap<Field | 'name', string> {
  return thing === false ? problems : new Map([...problems, ['name', takenSentence(thing)]]);
}
