import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { isNameTaken } from '@rejoin/core/same-name';
import type { Configuration, Configurations } from '../ports/settings.ts';
import type { Announce, Books, ConfigurationBook } from './books.ts';

export function createMemoryConfigurations(books: Books, announce: Announce): Configurations {
  const write = (book: ConfigurationBook) => {
    books.configurations.set(book.id, book);
    announce([{ type: 'settings' }]);
  };
  const isTaken = (id: string, { name }: ConfigurationContent) =>
    isNameTaken(
      [...books.configurations.values()].map((book) => ({ id: book.id, name: book.draft.name })),
      { id, name },
    );
  return {
    list: async () => [...books.configurations.values()].map(withoutContents).sort(latestFirst),
    find: async (id) => {
      const book = books.configurations.get(id);
      return book === undefined ? undefined : withoutContents(book);
    },
    version: async (id, version) => books.configurations.get(id)?.versions.find((each) => each.version === version),
    add: async ({ id, draft, at }) => {
      if (books.configurations.has(id)) throw new Error(`Configuration ${id} exists already`);
      if (isTaken(id, draft)) return 'nameTaken';
      write({ id, draft, revision: 1, modifiedAt: at, published: [], versions: [] });
      return 'added';
    },
    saveDraft: async ({ id, draft, revision, at }) => {
      const book = books.configurations.get(id);
      if (book === undefined) return 'missing';
      if (isTaken(id, draft)) return 'nameTaken';
      if (book.revision !== revision) return 'conflict';
      write({ ...book, draft, revision: revision + 1, modifiedAt: at });
      return 'saved';
    },
    publish: async (id, { personId, at }) => {
      const book = books.configurations.get(id);
      if (book === undefined) return undefined;
      const published = { version: book.versions.length + 1, content: book.draft };
      const line = { version: published.version, publishedAt: at, publishedBy: personId };
      write({ ...book, published: [line, ...book.published], versions: [...book.versions, published] });
      return published;
    },
    remove: async (id) => {
      if (!books.configurations.has(id)) return 'missing';
      if ([...books.deployments.values()].some(({ deployment }) => deployment.configurationId === id)) return 'inUse';
      books.configurations.delete(id);
      announce([{ type: 'settings' }]);
      return 'removed';
    },
  };
}

function withoutContents({ id, draft, revision, modifiedAt, published }: ConfigurationBook): Configuration {
  return { id, draft, revision, modifiedAt, published };
}

function latestFirst(a: Configuration, b: Configuration): number {
  return b.modifiedAt - a.modifiedAt || (a.id < b.id ? -1 : 1);
}
