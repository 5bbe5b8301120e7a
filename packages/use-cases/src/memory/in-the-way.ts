import type { Flow } from '@rejoin/core/flow/flow';
import type { InTheWay } from '../ports/in-the-way.ts';
import { type Books, states } from './books.ts';
import { versionsOf } from './flows.ts';

/** The flows of which a version in force names something: the latest, and those that conversations go by. */
export function flowsNaming(books: Books, names: (flow: Flow) => boolean): InTheWay[] {
  const kept = new Set(
    states(books)
      .filter(({ status }) => status !== 'ended')
      .map(({ flow }) => `${flow.id} ${flow.version}`),
  );
  return [...books.flows.values()].flatMap((book): InTheWay[] => {
    const versions = versionsOf(book);
    const inForce = versions.filter(
      (flow, index) => index === versions.length - 1 || kept.has(`${flow.id} ${flow.version}`),
    );
    return inForce.some(names) ? [{ type: 'flow', id: book.id, name: book.name }] : [];
  });
}
