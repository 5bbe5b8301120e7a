import { isNameTaken } from '@rejoin/core/same-name';
import { byName } from '../by-name.ts';
import type { InTheWay } from '../ports/in-the-way.ts';
import type { NamedSettings } from '../ports/named-settings.ts';
import { type Announce, type Books, revise, revisionOf } from './books.ts';

type Kind<Use> = {
  readonly names: Map<string, string>;
  readonly useOf: (id: string) => Use;
  readonly inTheWay: (id: string) => readonly InTheWay[];
  readonly onRenamed?: (setting: { readonly id: string; readonly name: string }) => void;
};

/** Settings that are no more than a name. */
export function createMemoryNamedSettings<Use>(
  books: Books,
  announce: Announce,
  { names, useOf, inTheWay, onRenamed }: Kind<Use>,
): NamedSettings<Use> {
  const tell = () => announce([{ type: 'settings' }]);
  const all = () => [...names].map(([id, name]) => ({ id, name }));
  return {
    list: async () =>
      [...names].map(([id, name]) => ({ id, name, revision: revisionOf(books, id), ...useOf(id) })).sort(byName),
    add: async ({ id, name }) => {
      if (names.has(id)) throw new Error(`${id} exists already`);
      if (isNameTaken(all(), { id, name })) return 'nameTaken';
      names.set(id, name);
      revise(books, id);
      tell();
      return 'added';
    },
    rename: async ({ id, name, revision }) => {
      if (!names.has(id)) return 'missing';
      if (isNameTaken(all(), { id, name })) return 'nameTaken';
      if (revisionOf(books, id) !== revision) return 'conflict';
      names.set(id, name);
      onRenamed?.({ id, name });
      revise(books, id);
      tell();
      return 'saved';
    },
    remove: async (id) => {
      if (!names.has(id)) return { type: 'missing' };
      const found = inTheWay(id);
      if (found.length > 0) return { type: 'inUse', inTheWay: found };
      names.delete(id);
      tell();
      return { type: 'removed' };
    },
  };
}
