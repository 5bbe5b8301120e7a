import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import type { Flow } from '@rejoin/core/flow/flow';
import type { Holiday, OpeningHours, Schedule } from '@rejoin/core/office-hours/schedule';
import type { Company } from '@rejoin/use-cases/ports/settings';
import { asWritten, type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import type { Prisma, Schedule as ScheduleRow } from '../generated/client.ts';
import { flowOf } from './flow-columns.ts';

const LATEST = { versions: { orderBy: { version: 'desc' }, take: 1 } } as const;

export function createCompany(database: Reach): Company {
  return {
    settings: async () => {
      const row = await database.company.findUnique({ where: { id: 1 }, omit: { id: true } });
      if (row === null) return undefined;
      const { retentionDays, fileRetentionDays, ...settings } = row;
      return {
        ...settings,
        ...(retentionDays !== null && { retentionDays }),
        ...(fileRetentionDays !== null && { fileRetentionDays }),
      };
    },
    save: (edit) => writeWithNews(database, (transaction) => save(transaction, edit)),
    saveRetention: (edit) => writeWithNews(database, (transaction) => saveRetention(transaction, edit)),
    licences: () => readLicences(database),
    flows: async () =>
      (await database.flow.findMany({ include: LATEST, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).flatMap(flowsOf),
  };
}

async function save(transaction: Transaction, { settings, revision }: Parameters<Company['save']>[0]) {
  const { name, licences, capacity, threadingMinutes } = settings;
  const { count } = await transaction.company.updateMany({
    where: { id: 1, revision },
    data: { name, licences: [...licences], capacity, threadingMinutes, revision: revision + 1 },
  });
  if (count === 0) return { result: 'conflict' as const, news: [] };
  await giveCapacity(transaction, capacity);
  return { result: 'saved' as const, news: SETTINGS_NEWS };
}

/** Rows are taken in the order in which offers take them. */
async function giveCapacity(transaction: Transaction, capacity: number): Promise<void> {
  await transaction.$executeRaw`
    WITH others AS (
      SELECT person_id FROM agent WHERE personal_capacity IS NULL AND serving AND capacity <> ${capacity}
      ORDER BY person_id FOR NO KEY UPDATE
    )
    UPDATE agent SET capacity = ${capacity} FROM others WHERE agent.person_id = others.person_id`;
}

async function saveRetention(transaction: Transaction, edit: Parameters<Company['saveRetention']>[0]) {
  const { retention, revision } = edit;
  const { days = null, fileDays = null } = retention;
  const { count } = await transaction.company.updateMany({
    where: { id: 1, revision },
    data: { retentionDays: days, fileRetentionDays: fileDays, revision: revision + 1 },
  });
  return count === 0 ? { result: 'conflict' as const, news: [] } : { result: 'saved' as const, news: SETTINGS_NEWS };
}

export async function readLicences(database: Reach): Promise<readonly string[]> {
  return (await database.company.findFirst())?.licences ?? [];
}

export async function readThreadingMinutes(database: Reach): Promise<number> {
  return (await database.company.findFirst())?.threadingMinutes ?? THREADING_MINUTES.default;
}

export async function readSchedules(database: Pick<Reach, 'schedule'>): Promise<Schedule[]> {
  const rows = await database.schedule.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(scheduleOf);
}

export function scheduleOf({ id, name, timeZone, hours, holidays }: ScheduleRow): Schedule {
  const days = asWritten<readonly Holiday[]>(holidays);
  return {
    ...{ id, name, timeZone },
    hours: asWritten<readonly OpeningHours[]>(hours),
    ...(days.length === 0 ? {} : { holidays: days }),
  };
}

/** The latest published version. */
export async function readFlow(database: Reach, id: string): Promise<Flow | undefined> {
  const row = await database.flow.findUnique({ where: { id }, include: LATEST });
  return row === null ? undefined : flowsOf(row)[0];
}

/** One published version. */
export async function readFlowVersion(database: Reach, id: string, version: number): Promise<Flow | undefined> {
  const row = await database.flow.findUnique({ where: { id }, include: { versions: { where: { version } } } });
  return row === null ? undefined : flowsOf(row)[0];
}

function flowsOf({ id, name, versions }: Prisma.FlowGetPayload<{ include: typeof LATEST }>): Flow[] {
  return versions.map((version) => flowOf({ ...version, id, name }));
}
