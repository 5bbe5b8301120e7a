import { NAME_MAX } from '../name-limits.ts';
import { PERMISSIONS, type Policy } from '../permissions/permission.ts';

export type RoleProblem = {
  readonly field: 'name' | 'policies';
  readonly problem: 'missing' | 'tooLong' | 'taken' | 'unknown';
};

/** What is said of a role in the form. */
export type RoleContent = { readonly name: string; readonly policies: readonly Policy[] };

/** What is wrong with a role; an empty list: it may be saved. One that allows nothing is a role all the same. */
export function validateRole({ name, policies }: RoleContent): RoleProblem[] {
  const checks: readonly (RoleProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.trim().length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    !policies.every(isKnown) && { field: 'policies', problem: 'unknown' },
  ];
  return checks.filter((check) => check !== false);
}

/** Whether each of its actions is there for its entity, or for any where it says all. */
function isKnown({ domain, entity, actions }: Policy): boolean {
  const known = PERMISSIONS.map((permission) => permission.split(':')).filter(
    ([ofDomain, ofEntity]) => ofDomain === domain && (entity === '*' || ofEntity === entity),
  );
  return known.length > 0 && actions.every((action) => action === '*' || known.some((each) => each[2] === action));
}
