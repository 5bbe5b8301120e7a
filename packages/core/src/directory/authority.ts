import { allows, type Permission, type Policy } from '../permissions/permission.ts';
import type { Directory, PersonRecord } from './directory.ts';

/** The policies of all roles of the person. */
export function policiesOf({ roles }: Directory, { roleIds }: Pick<PersonRecord, 'roleIds'>): Policy[] {
  return roleIds.flatMap((id) => roles.get(id)?.policies ?? []);
}

/**
 * Whether whoever has the policies `own` may do all that the others say. "All" is covered by "All" alone: it also means what
 * is not there yet.
 */
export function covers(own: readonly Policy[], policies: readonly Policy[]): boolean {
  return policies.every(({ domain, entity, actions }) =>
    actions.every((action) =>
      own.some(
        (each) =>
          each.domain === domain &&
          (each.entity === entity || each.entity === '*') &&
          (each.actions.includes(action) || each.actions.includes('*')),
      ),
    ),
  );
}

/** Who wants a change, unless they have been deactivated meanwhile. */
export function actorOf({ people }: Directory, byId: string): PersonRecord | undefined {
  const by = people.get(byId);
  return by?.active === true ? by : undefined;
}

/** Whether `by` may do all that the person may: otherwise they could make their rights their own. */
export function isOver(directory: Directory, by: PersonRecord, person: PersonRecord): boolean {
  return by.id === person.id || covers(policiesOf(directory, by), policiesOf(directory, person));
}

/** Whether the person is active and their roles allow it. */
export function may(directory: Directory, person: PersonRecord, permission: Permission): boolean {
  return person.active && allows(policiesOf(directory, person), permission);
}

/** Whether there is somebody who can give anybody their rights back. */
export function isRun(directory: Directory): boolean {
  return [...directory.people.values()].some(
    (person) => may(directory, person, 'directory:user:edit') && may(directory, person, 'authorization:grant:add'),
  );
}
