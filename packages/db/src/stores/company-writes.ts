import type { FlowEdition } from '@rejoin/core/flow/flow-draft';
import { GONE } from '@rejoin/core/presence/presence';
import { CAPACITY, capacityOf } from '@rejoin/core/routing/capacity';
import type { CompanyWrites } from '@rejoin/use-cases/ports/company-writes';
import { type Database, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import { storablePolicies } from './directory.ts';
import { draftColumn, versionColumns } from './flow-columns.ts';
import { emailKey } from './people.ts';
import { putQueue } from './queues.ts';
import { scheduleColumns } from './schedules.ts';

export function createCompanyWrites(database: Database): CompanyWrites {
  const writeSettings = (work: (transaction: Transaction) => Promise<unknown>): Promise<void> =>
    writeWithNews(database, async (transaction) => {
      await work(transaction);
      return { result: undefined, news: SETTINGS_NEWS };
    });
  return {
    isFounded: async () => (await database.company.count()) === 1,
    putCompany: ({ name, licences, capacity }) =>
      writeSettings(async (transaction) => {
        const columns = { name, licences: [...licences], ...(capacity === undefined ? {} : { capacity }) };
        await transaction.company.upsert({ where: { id: 1 }, create: columns, update: columns });
        if (capacity !== undefined)
          await transaction.agent.updateMany({ where: { personalCapacity: null, serving: true }, data: { capacity } });
      }),
    setLicences: (licences) =>
      writeSettings((transaction) => transaction.company.updateMany({ data: { licences: [...licences] } })),
    putRole: async ({ id, name, policies }) => {
      const columns = { name, policies: storablePolicies(policies) };
      const update = { ...columns, revision: { increment: 1 } };
      await database.role.upsert({ where: { id }, create: { id, ...columns }, update });
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
    putSkill: async ({ id, name }) => {
      await database.skill.upsert({
        where: { id },
        create: { id, name },
        update: { name, revision: { increment: 1 } },
      });
    },
    putAgent: (agent) => database.$transaction((transaction) => putAgent(transaction, agent)),
    putQueue: (queue, agentIds) => writeSettings((transaction) => putQueue(transaction, queue, agentIds)),
    putSchedule: ({ id, ...schedule }) =>
      writeSettings((transaction) => {
        const columns = scheduleColumns(schedule);
        const update = { ...columns, revision: { increment: 1 } };
        return transaction.schedule.upsert({ where: { id }, create: { id, ...columns }, update });
      }),
    setThreadingMinutes: (threadingMinutes) =>
      writeSettings((transaction) => transaction.company.updateMany({ data: { threadingMinutes } })),
    putFlow: (flow) => writeSettings((transaction) => putFlow(transaction, flow)),
  };
}

async function putAgent(transaction: Transaction, agent: Parameters<CompanyWrites['putAgent']>[0]): Promise<void> {
  const { agentId, capacity: personal, skills = {}, languages = [] } = agent;
  const company = await transaction.company.findUnique({ where: { id: 1 }, select: { capacity: true } });
  const columns = {
    ...{ ...GONE, serving: true, idleSince: new Date(0) },
    personalCapacity: personal ?? null,
    capacity: capacityOf(company?.capacity ?? CAPACITY.default, personal),
    languages: [...languages],
  };
  const levels = { create: Object.entries(skills).map(([skillId, proficiency]) => ({ skillId, proficiency })) };
  await transaction.agent.upsert({
    where: { personId: agentId },
    create: { personId: agentId, ...columns, skills: levels },
    update: { ...columns, skills: { deleteMany: {}, ...levels }, revision: { increment: 1 } },
  });
}

async function putFlow(transaction: Transaction, { id, name, version, ...content }: FlowEdition): Promise<void> {
  const draft = draftColumn(content);
  await transaction.flow.upsert({
    where: { id },
    create: { id, name, draft },
    update: { name, draft, revision: { increment: 1 } },
  });
  const columns = versionColumns(content);
  await transaction.flowVersion.upsert({
    where: { flowId_version: { flowId: id, version } },
    create: { flowId: id, version, ...columns },
    update: columns,
  });
}
