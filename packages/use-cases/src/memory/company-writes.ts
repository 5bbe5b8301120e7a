import { NEW_PERSON } from '@rejoin/core/directory/directory';
import { emailOf } from '@rejoin/core/directory/validate-person';
import { GONE } from '@rejoin/core/presence/presence';
import type { CompanyWrites } from '../ports/company-writes.ts';
import { type Announce, type Books, keepStanding, revise } from './books.ts';

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
    putSkill: async ({ id, name }) => {
      books.skills.set(id, name);
      revise(books, id);
    },
    putAgent: async ({ agentId, capacity, skills = {}, languages = [] }) => {
      const standing = { ...GONE, serving: true };
      const fresh = { idleSince: 0, lines: new Map() };
      books.agents.set(agentId, { ...standing, ...fresh, personalCapacity: capacity, skills, languages });
      keepStanding(books, agentId);
      revise(books, agentId);
    },
    putQueue: async (queue, agentIds) => {
      for (const { id, name } of queue.wrapUp.codes) {
        books.wrapUpCodes.set(id, name);
        revise(books, id);
      }
      books.queues.set(queue.id, queue);
      books.members.set(queue.id, agentIds);
      revise(books, queue.id);
      announce([{ type: 'settings' }]);
    },
    putSchedule: async (schedule) => {
      books.schedules.set(schedule.id, schedule);
      revise(books, schedule.id);
      announce([{ type: 'settings' }]);
    },
    setThreadingMinutes: async (minutes) => {
      books.threadingMinutes = minutes;
      announce([{ type: 'settings' }]);
    },
    putFlow: async ({ id, name, version, ...content }) => {
      const { versions = [], revision = 0, modifiedAt = 0 } = books.flows.get(id) ?? {};
      const others = versions.filter((each) => each.version !== version);
      const kept = [...others, { version, content, by: undefined, failedTests: [] }].sort(
        (a, b) => a.version - b.version,
      );
      books.flows.set(id, { id, name, draft: content, revision: revision + 1, modifiedAt, versions: kept });
      announce([{ type: 'settings' }]);
    },
  };
}
