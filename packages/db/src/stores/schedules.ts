import { namedScheduleIds } from '@rejoin/core/flow/flow';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import { byName } from '@rejoin/use-cases/by-name';
import type { Removal } from '@rejoin/use-cases/ports/in-the-way';
import type { Schedules } from '@rejoin/use-cases/ports/schedules';
import { type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import { isId } from '../storable.ts';
import { scheduleOf } from './company.ts';
import { flowsNaming } from './in-the-way.ts';
import { lockSettings } from './lock-settings.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';

export function createSchedules(database: Reach): Schedules {
  return {
    list: async () => {
      const rows = await database.schedule.findMany();
      return rows.sort(byName).map((row) => ({ ...scheduleOf(row), revision: row.revision }));
    },
    find: async (id) => {
      const row = isId(id) ? await database.schedule.findUnique({ where: { id } }) : null;
      return row === null ? undefined : { ...scheduleOf(row), revision: row.revision };
    },
    add: ({ id, ...schedule }) =>
      writeWithNews(database, async (transaction) => {
        if (await addsTakenName(transaction, 'schedule', { id, name: schedule.name })) return NAME_TAKEN;
        await transaction.schedule.create({ data: { id, ...scheduleColumns(schedule) } });
        return { result: 'added' as const, news: SETTINGS_NEWS };
      }),
    save: async (edit) =>
      isId(edit.schedule.id) ? await writeWithNews(database, (transaction) => save(transaction, edit)) : 'missing',
    remove: async (id) => {
      if (!isId(id)) return { type: 'missing' };
      return await writeWithNews<Removal>(database, async (transaction) => {
        await lockSettings(transaction);
        const exists = (await transaction.schedule.count({ where: { id } })) === 1;
        if (!exists) return { result: { type: 'missing' }, news: [] };
        const inTheWay = await flowsNaming(transaction, (flow) => namedScheduleIds(flow).includes(id));
        if (inTheWay.length > 0) return { result: { type: 'inUse', inTheWay }, news: [] };
        await transaction.schedule.deleteMany({ where: { id } });
        return { result: { type: 'removed' }, news: SETTINGS_NEWS };
      });
    },
  };
}

/** A schedule as its table has it. */
export function scheduleColumns({ name, timeZone, hours, holidays }: Omit<Schedule, 'id'>) {
  return {
    ...{ name, timeZone },
    hours: hours.map((each) => ({ ...each })),
    holidays: holidays ?? [],
  };
}

async function save(transaction: Transaction, { schedule, revision }: Parameters<Schedules['save']>[0]) {
  const { id } = schedule;
  if (await savesTakenName(transaction, 'schedule', schedule)) return NAME_TAKEN;
  const { count } = await transaction.schedule.updateMany({
    where: { id, revision },
    data: { ...scheduleColumns(schedule), revision: revision + 1 },
  });
  if (count === 1) return { result: 'saved' as const, news: SETTINGS_NEWS };
  const exists = (await transaction.schedule.count({ where: { id } })) === 1;
  return { result: exists ? ('conflict' as const) : ('missing' as const), news: [] };
}
