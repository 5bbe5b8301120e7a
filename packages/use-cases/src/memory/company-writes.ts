import type { Flow } from '@rejoin/core/flow/flow';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import type { Policy } from '@rejoin/core/permissions/permission';
import type { Queue } from '../ports/agents.ts';
import type { Announce, Books, PersonBook } from './books.ts';

/** What no deed writes yet: who works here, what they serve, what the company holds. Each put replaces what has the same id. */
export type CompanyWrites = {
  setLicences(licences: readonly string[]): Promise<void>;
  putRole(role: { readonly id: string; readonly name: string; readonly policies: readonly Policy[] }): Promise<void>;
  putPerson(person: PersonBook): Promise<void>;
  /** Gives the person an agent's place, off queue. */
  putAgent(agent: { readonly agentId: string; readonly capacity: number }): Promise<void>;
  putQueue(queue: Queue, agentIds: readonly string[]): Promise<void>;
  putSchedule(schedule: Schedule): Promise<void>;
  putFlow(flow: Flow): Promise<void>;
};

export function createMemoryCompanyWrites(books: Books, announce: Announce): CompanyWrites {
  return {
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
    putFlow: async (flow) => {
      books.flows.set(flow.id, flow);
      announce([{ type: 'settings' }]);
    },
  };
}
