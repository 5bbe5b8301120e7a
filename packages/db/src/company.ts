import { THREADING_MINUTES } from '@rejoin/core/conversation/threading';
import type { Flow } from '@rejoin/core/flow/flow';
import type { Holiday, OpeningHours, Schedule } from '@rejoin/core/office-hours/schedule';
import type { Company } from '@rejoin/use-cases/ports/settings';
import { asWritten, type Database } from './database.ts';
import { contentOf } from './flow-columns.ts';
import type { Prisma } from './generated/client.ts';

const LATEST = { versions: { orderBy: { version: 'desc' }, take: 1 } } as const;

export function createCompany(database: Database): Company {
  return {
    licences: () => readLicences(database),
    flows: async () =>
      (await database.flow.findMany({ include: LATEST, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).flatMap(flowOf),
  };
}

export async function readLicences(database: Database): Promise<readonly string[]> {
  return (await database.company.findFirst())?.licences ?? [];
}

export async function readThreadingMinutes(database: Database): Promise<number> {
  return (await database.company.findFirst())?.threadingMinutes ?? THREADING_MINUTES.default;
}

export async function readSchedules(database: Database): Promise<Schedule[]> {
  const rows = await database.schedule.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(({ hours, holidays, ...row }) => {
    const days = asWritten<readonly Holiday[]>(holidays);
    return {
      ...row,
      hours: asWritten<readonly OpeningHours[]>(hours),
      ...(days.length === 0 ? {} : { holidays: days }),
    };
  });
}

/** The latest published version. */
export async function readFlow(database: Database, id: string): Promise<Flow | undefined> {
  const row = await database.flow.findUnique({ where: { id }, include: LATEST });
  return row === null ? undefined : flowOf(row)[0];
}

/** One published version. */
export async function readFlowVersion(database: Database, id: string, version: number): Promise<Flow | undefined> {
  const row = await database.flow.findUnique({ where: { id }, include: { versions: { where: { version } } } });
  return row === null ? undefined : flowOf(row)[0];
}

function flowOf({ id, name, versions }: Prisma.FlowGetPayload<{ include: typeof LATEST }>): Flow[] {
  return versions.map((row) => ({ id, name, version: row.version, ...contentOf(row) }));
}
