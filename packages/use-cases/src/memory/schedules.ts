import { namedScheduleIds } from '@rejoin/core/flow/flow';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { isNameTaken } from '@rejoin/core/same-name';
import { byName } from '../by-name.ts';
import type { Schedules, StoredSchedule } from '../ports/schedules.ts';
import { type Announce, type Books, revise, revisionOf } from './books.ts';
import { flowsNaming } from './in-the-way.ts';

export function createMemorySchedules(books: Books, announce: Announce): Schedules {
  const { schedules } = books;
  const storedOf = (schedule: Schedule): StoredSchedule => ({ ...schedule, revision: revisionOf(books, schedule.id) });
  const write = (schedule: Schedule) => {
    schedules.set(schedule.id, schedule);
    revise(books, schedule.id);
    announce([{ type: 'settings' }]);
  };
  return {
    list: async () => [...schedules.values()].sort(byName).map(storedOf),
    find: async (id) => {
      const schedule = schedules.get(id);
      return schedule === undefined ? undefined : storedOf(schedule);
    },
    add: async (schedule) => {
      if (schedules.has(schedule.id)) throw new Error(`Schedule ${schedule.id} exists already`);
      if (isNameTaken([...schedules.values()], schedule)) return 'nameTaken';
      write(schedule);
      return 'added';
    },
    save: async ({ schedule, revision }) => {
      if (!schedules.has(schedule.id)) return 'missing';
      if (isNameTaken([...schedules.values()], schedule)) return 'nameTaken';
      if (revisionOf(books, schedule.id) !== revision) return 'conflict';
      write(schedule);
      return 'saved';
    },
    remove: async (id) => {
      if (!schedules.has(id)) return { type: 'missing' };
      const inTheWay = flowsNaming(books, (flow) => namedScheduleIds(flow).includes(id));
      if (inTheWay.length > 0) return { type: 'inUse', inTheWay };
      schedules.delete(id);
      announce([{ type: 'settings' }]);
      return { type: 'removed' };
    },
  };
}
