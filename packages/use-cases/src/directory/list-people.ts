import { covers, isOver, may, policiesOf } from '@rejoin/core/directory/authority';
import type { Directory as DirectoryState, PersonRecord } from '@rejoin/core/directory/directory';
import { byName } from '../by-name.ts';
import type { Directory } from '../ports/directory.ts';

export type ListedPerson = Omit<PersonRecord, 'sessions'> & {
  /** They may do more than whoever asks, who can change nothing but their name. */
  readonly mayDoMore: boolean;
  /** They have an agent's place. */
  readonly servesQueues: boolean;
};

export type PeopleList = {
  /** By name. */
  readonly people: readonly ListedPerson[];
  /** By name. `givable`: whoever asks may do all that it allows. */
  readonly roles: readonly { readonly id: string; readonly name: string; readonly givable: boolean }[];
};

/** Everybody who works here, active or not, and the roles they may have, as `byId` sees them. */
export async function listPeople(
  ports: { readonly directory: Pick<Directory, 'read'> },
  { byId }: { readonly byId: string },
): Promise<PeopleList> {
  const directory = await ports.directory.read();
  const by = directory.people.get(byId);
  const own = by === undefined ? [] : policiesOf(directory, by);
  return {
    people: [...directory.people.values()].sort(byName).map((person) => listed(directory, by, person)),
    roles: [...directory.roles.values()]
      .sort(byName)
      .map(({ id, name, policies }) => ({ id, name, givable: covers(own, policies) })),
  };
}

function listed(directory: DirectoryState, by: PersonRecord | undefined, person: PersonRecord): ListedPerson {
  const { sessions: _, ...rest } = person;
  return {
    ...rest,
    mayDoMore: by === undefined || !isOver(directory, by, person),
    servesQueues: may(directory, person, 'routing:agent:onQueue'),
  };
}
