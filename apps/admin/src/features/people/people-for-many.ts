import type { AppRouter } from '@rejoin/api/router';
import type { PeopleDeed } from '@rejoin/core/directory/change-people';
import type { inferRouterOutputs } from '@trpc/server';
import { namesInShort } from '../../api/names-in-short.ts';
import type { Deed } from '../../api/why-not.ts';
import type { PlanForMany } from '../../lists/change-many-dialog.tsx';
import { CHANGE_OF_PEOPLE } from './people-texts.ts';
import type { PeopleAbilities, Person, RoleOption } from './person.ts';

export const PEOPLE = { one: 'person', many: 'people' } as const;

type Planned = inferRouterOutputs<AppRouter>['people']['planMany'];
type Why = Planned['leftOut'][number]['why'];

export type TaskForMany = 'giveRole' | 'takeRole' | 'deactivate' | 'activate';

/** Whether whoever looks may do it to many. */
export function mayDo(task: TaskForMany, { edit, grant, revoke }: PeopleAbilities): boolean {
  return edit && (task !== 'giveRole' || grant) && (task !== 'takeRole' || revoke);
}

/** `undefined`: a role has to be chosen first. */
export function deedOf(task: TaskForMany, roleId: string | null): PeopleDeed | undefined {
  if (task === 'activate' || task === 'deactivate') return { type: 'setActive', active: task === 'activate' };
  return roleId === null ? undefined : { type: task, roleId };
}

/** The roles that can be given by whoever looks, or that one of the people has. */
export function rolesFor(task: TaskForMany, roles: readonly RoleOption[], people: readonly Person[]): RoleOption[] {
  return roles.filter(({ id, givable }) =>
    task === 'giveRole' ? givable : people.some(({ roleIds }) => roleIds.includes(id)),
  );
}

const AS_IT_IS: Readonly<Record<PeopleDeed['type'], string>> = {
  giveRole: 'have the role already',
  takeRole: 'do not have the role',
  setActive: 'are so already',
};

const SENTENCES: Readonly<Partial<Record<Why, string>>> = {
  notYourself: 'that is you',
  mayDoMore: 'may do more than you',
  lastAdministrator: 'nobody active would be left who may edit people and give roles',
  givesMore: 'the role allows more than you may do yourself',
  personNotFound: 'are not there any more',
  roleNotFound: 'the role is gone',
  mayNotGrant: 'giving a role takes authorization:grant:add',
  mayNotRevoke: 'taking a role away takes authorization:grant:delete',
};

/** What the server has found, with names. */
export function planOf({ changedIds, leftOut }: Planned, people: readonly Person[], deed: PeopleDeed): PlanForMany {
  const nameOf = nameIn(people);
  return {
    changed: changedIds.map(nameOf),
    leftOut: leftOut.map(({ personId, why }) => ({
      name: nameOf(personId),
      why: why === 'asItIs' ? AS_IT_IS[deed.type] : (SENTENCES[why] ?? why),
    })),
  };
}

/** A change of many; who is in the way is named. */
export function changeOfMany(people: readonly Person[]): Deed {
  return {
    ...{ not: 'Not changed', thing: 'these people', right: CHANGE_OF_PEOPLE.right },
    own: {
      ...CHANGE_OF_PEOPLE.own,
      conflict: 'something has changed since you looked. Close this and look again.',
      tooManyAtOnce: 'these are too many for once. Choose fewer.',
      holdsConversations: ({ heldBy = [] }) =>
        `${namesInShort(heldBy.map(nameIn(people)))} still ${heldBy.length === 1 ? 'has' : 'have'} conversations, or one rings there. Leave ${heldBy.length === 1 ? 'that person' : 'them'} out, or have a supervisor move the conversations on the floor of the workspace.`,
    },
  };
}

function nameIn(people: readonly Person[]): (id: string) => string {
  return (id) => people.find((person) => person.id === id)?.name ?? 'somebody';
}
