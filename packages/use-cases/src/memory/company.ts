import type { Company } from '../ports/settings.ts';
import type { Books } from './books.ts';
import { latestFlow } from './flows.ts';

export function createMemoryCompany(books: Books): Company {
  return {
    licences: async () => books.licences,
    flows: async () => [...books.flows.keys()].flatMap((id) => latestFlow(books, id) ?? []),
  };
}
