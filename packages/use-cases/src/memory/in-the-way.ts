import type { Flow } from '@rejoin/core/flow/flow';
import type { InTheWay } from '../ports/in-the-way.ts';
import { type Books, states } from './books.ts';

/** The flows of which a version in force names something: the latest, and those that conversations go by. */
export function flowsNaming(books: Books, names: (flow: Flow) => boolean): InTheWay[] {
  const kept = new Set(
    states(books)
      .filter(({ status }) => status !== 'ended')
      .map(({ flow }) => `${flow.id} ${flow.version}`),
  );
  return [...books.flows.values()].flatMap((versions): InTheWay[] => {
    const inForce = versions.filter(
      (flow, index) => index === versions.length - 1 || kept.has(`${flow.id} ${flow.version}`),
    );
    const [latest] = versions.slice(-1);
    if (latest === undefined || !inForce.some(names)) return [];
    return [{ type: 'flow', id: latest.id, name: latest.name }];
  });
}
