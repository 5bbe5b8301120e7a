import type { Company } from '../ports/settings.ts';
import type { Books } from './books.ts';

export function createMemoryCompany(books: Books): Company {
  return {
    licences: async () => books.licences,
    flows: async () => [...books.flows.values()].flatMap((versions) => versions.at(-1) ?? []),
  };
}
