import { byName } from '../by-name.ts';
import type { WrapUpCodes } from '../ports/wrap-up-codes.ts';
import type { Announce, Books } from './books.ts';
import { createMemoryNamedSettings } from './named-settings.ts';

export function createMemoryWrapUpCodes(books: Books, announce: Announce): WrapUpCodes {
  const queuesWith = (codeId: string) =>
    [...books.queues.values()].filter(({ wrapUp }) => wrapUp.codes.some(({ id }) => id === codeId)).sort(byName);
  return createMemoryNamedSettings(books, announce, {
    names: books.wrapUpCodes,
    useOf: (id) => ({ queues: queuesWith(id).map(({ name }) => name) }),
    inTheWay: (codeId) => queuesWith(codeId).map(({ id, name }) => ({ type: 'queue', id, name })),
    onRenamed: (code) => {
      for (const queue of queuesWith(code.id)) {
        const codes = queue.wrapUp.codes.map((each) => (each.id === code.id ? code : each));
        books.queues.set(queue.id, { ...queue, wrapUp: { ...queue.wrapUp, codes } });
      }
    },
  });
}
