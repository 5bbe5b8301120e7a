import type { Company } from '../ports/settings.ts';
import type { Announce, Books } from './books.ts';
import { latestFlow } from './flows.ts';

export function createMemoryCompany(books: Books, announce: Announce): Company {
  return {
    settings: async () => {
      const { companyName: name, licences, capacity, threadingMinutes, companyRevision: revision } = books;
      const { retentionDays, fileRetentionDays } = books;
      const kept = {
        ...(retentionDays !== undefined && { retentionDays }),
        ...(fileRetentionDays !== undefined && { fileRetentionDays }),
      };
      return name === undefined ? undefined : { name, licences, capacity, threadingMinutes, ...kept, revision };
    },
    save: async ({ settings: { name, ...settings }, revision }) => {
      if (books.companyName === undefined || books.companyRevision !== revision) return 'conflict';
      Object.assign(books, settings, { companyName: name, companyRevision: revision + 1 });
      announce([{ type: 'settings' }]);
      return 'saved';
    },
    saveRetention: async ({ retention: { days, fileDays }, revision }) => {
      if (books.companyName === undefined || books.companyRevision !== revision) return 'conflict';
      Object.assign(books, { retentionDays: days, fileRetentionDays: fileDays, companyRevision: revision + 1 });
      announce([{ type: 'settings' }]);
      return 'saved';
    },
    licences: async () => books.licences,
    flows: async () => [...books.flows.keys()].flatMap((id) => latestFlow(books, id) ?? []),
  };
}
