import type { People, Person } from '../ports/agents.ts';
import type { StoredPerson } from '../ports/company-writes.ts';
import type { Books } from './books.ts';

export function createMemoryPeople(books: Books): People {
  return {
    find: async (personId) => {
      const book = books.people.get(personId);
      return book === undefined ? undefined : personOf(books, book);
    },
    credentials: async (email) => {
      const book = [...books.people.values()].find((each) => each.email === email.toLowerCase());
      return book === undefined ? undefined : { person: personOf(books, book), passwordHash: book.passwordHash };
    },
  };
}

function personOf(books: Books, { id, name, email, roleIds }: StoredPerson): Person {
  return { id, name, email, policies: roleIds.flatMap((roleId) => books.roles.get(roleId) ?? []) };
}
