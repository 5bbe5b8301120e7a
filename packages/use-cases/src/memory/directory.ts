import { holderOf } from '@rejoin/core/conversation/holder';
import type { DirectoryChange, PersonRecord, PlaceChanges } from '@rejoin/core/directory/directory';
import { isChanged } from '@rejoin/core/directory/settle';
import { GONE } from '@rejoin/core/presence/presence';
import { directoryNews } from '../directory/directory-news.ts';
import type { Directory } from '../ports/directory.ts';
import { type Announce, type Books, keepStanding, states } from './books.ts';

export function createMemoryDirectory(books: Books, announce: Announce): Directory {
  const read = () => ({
    people: new Map([...books.people].map(([id, book]) => [id, withoutHash(book)])),
    roles: new Map(books.roles),
    clients: new Map([...books.clients].map(([id, { client }]) => [id, client])),
  });
  return {
    read: async () => read(),
    change: async (judge) => {
      const answer = judge(read());
      if (!isChanged(answer)) return answer;
      const { change } = answer;
      const holders = new Set(states(books).map(holderOf));
      const heldBy = change.places.closed.filter((id) => holders.has(id));
      if (heldBy.length > 0) return { type: 'refused', refusal: 'holdsConversations', heldBy };
      write(books, change);
      announce(directoryNews(change));
      return answer;
    },
  };
}

function withoutHash({ passwordHash: _, ...person }: PersonRecord & { readonly passwordHash: string }): PersonRecord {
  return person;
}

function write(books: Books, change: DirectoryChange): void {
  const { people = [], passwordHash, role, removedRoleId, places } = change;
  for (const person of people) {
    const kept = passwordHash ?? books.people.get(person.id)?.passwordHash;
    if (kept === undefined) throw new Error('Somebody new needs a password');
    books.people.set(person.id, { ...person, passwordHash: kept });
  }
  if (role !== undefined) books.roles.set(role.id, role);
  if (removedRoleId !== undefined) books.roles.delete(removedRoleId);
  writeClient(books, change);
  writePlaces(books, places);
  for (const id of [...places.opened, ...places.closed]) keepStanding(books, id);
}

function writeClient({ clients }: Books, { client, secretHash, removedClientId }: DirectoryChange): void {
  if (removedClientId !== undefined) clients.delete(removedClientId);
  if (client === undefined) return;
  const kept = clients.get(client.id);
  const hash = secretHash ?? kept?.secretHash;
  if (hash === undefined) throw new Error('A new client needs a secret');
  clients.set(client.id, { ...kept, client, secretHash: hash });
}

function writePlaces({ agents }: Books, { opened, closed }: PlaceChanges): void {
  for (const id of opened) {
    const fresh = { personalCapacity: undefined, idleSince: 0, lines: new Map(), skills: {}, languages: [] };
    agents.set(id, { ...(agents.get(id) ?? fresh), ...GONE, serving: true });
  }
  for (const id of closed) {
    const agent = agents.get(id);
    if (agent !== undefined) agents.set(id, { ...agent, ...GONE, serving: false });
  }
}
