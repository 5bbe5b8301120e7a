import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import { CAPACITY, capacityOf } from '@rejoin/core/routing/capacity';
import { byName } from '@rejoin/use-cases/by-name';
import type { AgentDesk, AgentEdit, StoredAgent } from '@rejoin/use-cases/ports/agent-desk';
import { type Reach, SETTINGS_NEWS, type Transaction, type Written, writeWithNews } from './database.ts';
import type { Prisma } from './generated/client.ts';
import { lockSettings } from './lock-settings.ts';
import { isId } from './storable.ts';

const WITH_ALL = {
  person: { select: { name: true } },
  skills: { select: { skillId: true, proficiency: true } },
  queues: { select: { queueId: true }, orderBy: { queueId: 'asc' } },
} as const;

type Row = Prisma.AgentGetPayload<{ include: typeof WITH_ALL }>;

export function createAgentDesk(database: Reach): AgentDesk {
  return {
    list: async () => {
      const rows = await database.agent.findMany({ where: { serving: true }, include: WITH_ALL });
      return rows
        .map((row) => ({ id: row.personId, name: row.person.name, row }))
        .sort(byName)
        .map(({ row }) => storedOf(row));
    },
    find: async (agentId) => {
      if (!isId(agentId)) return undefined;
      const row = await database.agent.findUnique({
        where: { personId: agentId, serving: true },
        include: WITH_ALL,
      });
      return row === null ? undefined : storedOf(row);
    },
    capacityOfAll: async () => (await database.company.findFirst())?.capacity ?? CAPACITY.default,
    save: async (edit) =>
      isId(edit.agentId)
        ? await writeWithNews(database, (transaction) => save(transaction, edit))
        : { type: 'missing' },
  };
}

function storedOf({ personId, person, personalCapacity, skills, languages, queues, revision }: Row): StoredAgent {
  const settings: AgentSettings = {
    ...(personalCapacity === null ? {} : { capacity: personalCapacity }),
    skills: Object.fromEntries(skills.map(({ skillId, proficiency }) => [skillId, proficiency])),
    languages,
    queueIds: queues.map(({ queueId }) => queueId),
  };
  return { agentId: personId, name: person.name, settings, revision };
}

async function save(
  transaction: Transaction,
  { agentId, settings, revision, judge }: AgentEdit,
): Promise<Written<Awaited<ReturnType<AgentDesk['save']>>>> {
  await lockSettings(transaction);
  const stored = await transaction.agent.findUnique({
    where: { personId: agentId, serving: true },
    include: { queues: true },
  });
  if (stored === null) return { result: { type: 'missing' }, news: [] };
  if (stored.revision !== revision) return { result: { type: 'conflict' }, news: [] };
  const problems = judge({
    skillIds: (await transaction.skill.findMany({ select: { id: true } })).map(({ id }) => id),
    queueIds: (await transaction.queue.findMany({ select: { id: true } })).map(({ id }) => id),
  });
  if (problems.length > 0) return { result: { type: 'invalid', problems }, news: [] };
  await writeAgent(transaction, agentId, settings);
  const before = stored.queues.map(({ queueId }) => queueId);
  await writeQueues(transaction, { agentId, before, after: settings.queueIds });
  return { result: { type: 'saved' }, news: [...SETTINGS_NEWS, { type: 'agent', agentId }] };
}

/** Not the presence: it is the agent's. The company's capacity is held until it is written, so that it can't change in between. */
async function writeAgent(transaction: Transaction, agentId: string, settings: AgentSettings): Promise<void> {
  const { capacity, skills, languages } = settings;
  const [company] = await transaction.$queryRaw<{ capacity: number }[]>`
    SELECT capacity FROM company WHERE id = 1 FOR SHARE`;
  await transaction.agent.update({
    where: { personId: agentId },
    data: {
      personalCapacity: capacity ?? null,
      capacity: capacityOf(company?.capacity ?? CAPACITY.default, capacity),
      languages: [...languages],
      revision: { increment: 1 },
    },
  });
  await transaction.agentSkill.deleteMany({ where: { agentId } });
  const levels = Object.entries(skills).map(([skillId, proficiency]) => ({ agentId, skillId, proficiency }));
  await transaction.agentSkill.createMany({ data: levels });
}

type Membership = { readonly agentId: string; readonly before: readonly string[]; readonly after: readonly string[] };

/** Who edits one of the queues at the same time is told. */
async function writeQueues(transaction: Transaction, { agentId, before, after }: Membership): Promise<void> {
  const joined = after.filter((id) => !before.includes(id));
  const left = before.filter((id) => !after.includes(id));
  await transaction.queueMember.deleteMany({ where: { agentId, queueId: { in: left } } });
  await transaction.queueMember.createMany({ data: joined.map((queueId) => ({ agentId, queueId })) });
  await transaction.queue.updateMany({
    where: { id: { in: [...joined, ...left] } },
    data: { revision: { increment: 1 } },
  });
}
