import type { CompanyWrites } from '../ports/company-writes.ts';
import type { Announce, Books } from './books.ts';

export function createMemoryCompanyWrites(books: Books, announce: Announce): CompanyWrites {
  return {
    isFounded: async () => books.companyName !== undefined,
    putCompany: async ({ name, licences }) => {
      books.companyName = name;
      books.licences = licences;
      announce([{ type: 'settings' }]);
    },
    setLicences: async (licences) => {
      books.licences = licences;
      announce([{ type: 'settings' }]);
    },
    putRole: async ({ id, policies }) => {
      books.roles.set(id, policies);
    },
    putPerson: async (person) => {
      books.people.set(person.id, { ...person, email: person.email.toLowerCase() });
    },
    putAgent: async ({ agentId, capacity }) => {
      books.agents.set(agentId, { routingStatus: 'offQueue', capacity, idleSince: 0 });
    },
    putQueue: async (queue, agentIds) => {
      books.queues.set(queue.id, queue);
      books.members.set(queue.id, agentIds);
    },
    putSchedule: async (schedule) => {
      books.schedules.set(schedule.id, schedule);
      announce([{ type: 'settings' }]);
    },
    setThreadingMinutes: async (minutes) => {
      books.threadingMinutes = minutes;
      announce([{ type: 'settings' }]);
    },
    putFlow: async (flow) => {
      const versions = (books.flows.get(flow.id) ?? []).filter(({ version }) => version !== flow.version);
      books.flows.set(flow.id, [...versions, flow]);
      announce([{ type: 'settings' }]);
    },
  };
}
