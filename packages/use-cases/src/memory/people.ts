import type { PersonRecord } from '@rejoin/core/directory/directory';
import { emailOf } from '@rejoin/core/directory/validate-person';
import type { People, Person } from '../ports/agents.ts';
import type { Books } from './books.ts';

export function createMemoryPeople(books: Books): People {
  return {
    find: async (personId) => {
      const book = books.people.get(personId);
      return book === undefined ? undefined : personOf(books, book);
    },
    credentials: async (email) => {
      const book = [...books.people.values()].find((each) => each.email === emailOf(email));
      return book === undefined ? undefined : { person: personOf(books, book), passwordHash: book.passwordHash };
    },
  };
}

function personOf(books: Books, { id, name, email, active, sessions, roleIds }: PersonRecord): Person {
  const policies = roleIds.flatMap((roleId) => books.roles.get(roleId)?.policies ?? []);
  return { id, name, email, active, sessions, policies };
}
