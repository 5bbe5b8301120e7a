import { NEW_PERSON } from '@rejoin/core/directory/directory';
import { emailOf } from '@rejoin/core/directory/validate-person';
import { GONE } from '@rejoin/core/presence/presence';
import type { CompanyWrites } from '../ports/company-writes.ts';
import type { Announce, Books } from './books.ts';

export function createMemoryCompanyWrites(books: Books, announce: Announce): CompanyWrites {
  return {
    isFounded: async () => books.companyName !== undefined,
    putCompany: async ({ name, licences, capacity }) => {
      books.companyName = name;
      books.licences = licences;
      if (capacity !== undefined) books.capacity = capacity;
      announce([{ type: 'settings' }]);
    },
    setLicences: async (licences) => {
      books.licences = licences;
      announce([{ type: 'settings' }]);
    },
    putRole: async (role) => {
      books.roles.set(role.id, { ...role, revision: (books.roles.get(role.id)?.revision ?? 0) + 1 });
    },
    putPerson: async (person) => {
      const known = books.people.get(person.id) ?? NEW_PERSON;
      const { active, sessions, revision } = known;
      books.people.set(person.id, { ...person, email: emailOf(person.email), active, sessions, revision });
    },
    putSkill: async () => {},
    putAgent: async ({ agentId, capacity, skills = {}, languages = [] }) => {
      const standing = { ...GONE, serving: true };
      const times = { idleSince: 0, seenAt: 0 };
      books.agents.set(agentId, { ...standing, ...times, personalCapacity: capacity, skills, languages });
    },
    putQueue: async (queue, agentIds) => {
      books.queues.set(queue.id, queue);
      books.members.set(queue.id, agentIds);
      announce([{ type: 'settings' }]);
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
