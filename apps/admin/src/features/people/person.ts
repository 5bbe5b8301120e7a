import type { AppRouter } from '@rejoin/api/router';
import type { PersonContent } from '@rejoin/core/directory/validate-person';
import type { inferRouterOutputs } from '@trpc/server';

type PeopleList = inferRouterOutputs<AppRouter>['people']['list'];

/** Somebody as the list tells of them. */
export type Person = PeopleList['people'][number];

/** A role to choose. */
export type RoleOption = PeopleList['roles'][number];

export type PeopleAbilities = {
  readonly add: boolean;
  readonly edit: boolean;
  /** May give roles. */
  readonly grant: boolean;
  /** May take roles away. */
  readonly revoke: boolean;
  /** Who looks at the list. */
  readonly selfId: string;
};

export const NEW_PERSON: PersonContent = { name: '', email: '', roleIds: [] };

export function contentOf({ name, email, roleIds }: Person): PersonContent {
  return { name, email, roleIds };
}
