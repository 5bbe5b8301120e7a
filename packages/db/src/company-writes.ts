import type { Flow } from '@rejoin/core/flow/flow';
import type { CompanyWrites } from '@rejoin/use-cases/ports/company-writes';
import { type Database, SETTINGS_NEWS, type Transaction, writeWithNews } from './database.ts';
import { Prisma } from './generated/client.ts';
import { emailKey } from './people.ts';

export function createCompanyWrites(database: Database): CompanyWrites {
  const writeSettings = (work: (transaction: Transaction) => Promise<unknown>): Promise<void> =>
    writeWithNews(database, async (transaction) => {
      await work(transaction);
      return { result: undefined, news: SETTINGS_NEWS };
    });
  return {
    isFounded: async () => (await database.company.count()) === 1,
    putCompany: ({ name, licences }) =>
      writeSettings((transaction) => {
        const columns = { name, licences: [...licences] };
        return transaction.company.upsert({ where: { id: 1 }, create: columns, update: columns });
      }),
    setLicences: (licences) =>
      writeSettings((transaction) => transaction.company.updateMany({ data: { licences: [...licences] } })),
    putRole: async ({ id, name, policies }) => {
      const columns = { name, policies: policies.map((policy) => ({ ...policy, actions: [...policy.actions] })) };
      await database.role.upsert({ where: { id }, create: { id, ...columns }, update: columns });
    },
    putPerson: async ({ id, name, email, passwordHash, roleIds }) => {
      const columns = { name, email: emailKey(email), passwordHash };
      const roles = { create: roleIds.map((roleId) => ({ roleId })) };
      await database.person.upsert({
        where: { id },
        create: { id, ...columns, roles },
        update: { ...columns, roles: { deleteMany: {}, ...roles } },
      });
    },
    putAgent: async ({ agentId, capacity }) => {
      const columns = { capacity, routingStatus: 'offQueue', idleSince: new Date(0) };
      await database.agent.upsert({
        where: { personId: agentId },
        create: { personId: agentId, ...columns },
        update: columns,
      });
    },
    putQueue: async ({ id, name, alertingSeconds }, agentIds) => {
      const columns = { name, alertingSeconds };
      const members = { create: agentIds.map((agentId) => ({ agentId })) };
      await database.queue.upsert({
        where: { id },
        create: { id, ...columns, members },
        update: { ...columns, members: { deleteMany: {}, ...members } },
      });
    },
    putSchedule: ({ id, ...schedule }) =>
      writeSettings((transaction) => {
        const columns = {
          ...schedule,
          hours: schedule.hours.map((hours) => ({ ...hours })),
          holidays: schedule.holidays ?? [],
        };
        return transaction.schedule.upsert({ where: { id }, create: { id, ...columns }, update: columns });
      }),
    setThreadingMinutes: (threadingMinutes) =>
      writeSettings((transaction) => transaction.company.updateMany({ data: { threadingMinutes } })),
    putFlow: (flow) => writeSettings((transaction) => putFlow(transaction, flow)),
  };
}

async function putFlow(transaction: Transaction, flow: Flow): Promise<void> {
  const { id, name, version, start, onRejoin = null, onError, nodes } = flow;
  const content = { start, onRejoin, onError: onError ?? Prisma.DbNull, nodes };
  await transaction.flow.upsert({ where: { id }, create: { id, name }, update: { name } });
  await transaction.flowVersion.upsert({
    where: { flowId_version: { flowId: id, version } },
    create: { flowId: id, version, ...content },
    update: content,
  });
}
