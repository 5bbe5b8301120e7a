import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import { byName } from '../by-name.ts';
import type { CannedResponses, ResponseEdit, StoredResponse } from '../ports/canned-responses.ts';
import { type Announce, type Books, revise, revisionOf } from './books.ts';

export function createMemoryCannedResponses(books: Books, announce: Announce): CannedResponses {
  const { cannedResponses } = books;
  const storedOf = (response: CannedResponse): StoredResponse => {
    const { queueIds } = response;
    const left = queueIds === 'all' ? queueIds : queueIds.filter((id) => books.queues.has(id)).sort();
    return { ...response, queueIds: left, revision: revisionOf(books, response.id) };
  };
  const problemsOf = ({ response, judge }: ResponseEdit) =>
    judge({
      others: [...cannedResponses.values()].filter(({ id }) => id !== response.id),
      queueIds: [...books.queues.keys()],
    });
  const write = (response: CannedResponse) => {
    cannedResponses.set(response.id, response);
    revise(books, response.id);
    announce([{ type: 'settings' }]);
  };
  return {
    list: async () => [...cannedResponses.values()].sort(byName).map(storedOf),
    find: async (id) => {
      const response = cannedResponses.get(id);
      return response === undefined ? undefined : storedOf(response);
    },
    add: async (edit) => {
      const problems = problemsOf(edit);
      if (problems.length > 0) return { type: 'invalid', problems };
      const { id } = edit.response;
      if (cannedResponses.has(id)) throw new Error(`Canned response ${id} exists already`);
      write(edit.response);
      return { type: 'added' };
    },
    save: async (edit) => {
      const { id } = edit.response;
      if (!cannedResponses.has(id)) return { type: 'missing' };
      if (revisionOf(books, id) !== edit.revision) return { type: 'conflict' };
      const problems = problemsOf(edit);
      if (problems.length > 0) return { type: 'invalid', problems };
      write(edit.response);
      return { type: 'saved' };
    },
    remove: async (id) => {
      if (!cannedResponses.delete(id)) return 'missing';
      announce([{ type: 'settings' }]);
      return 'removed';
    },
  };
}
