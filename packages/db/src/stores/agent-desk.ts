import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import { CAPACITY, capacityOf } from '@rejoin/core/routing/capacity';
import { byName } from '@rejoin/use-cases/by-name';
import type { AgentDesk, AgentEdit, StoredAgent } from '@rejoin/use-cases/ports/agent-desk';
import type { News } from '@rejoin/use-cases/ports/news';
import { type Reach, SETTINGS_NEWS, type Transaction, type Written, writeWithNews } from '../database.ts';
import { isId, storableJson } from '../storable.ts';
import { holdAgents } from './hold-agents.ts';
import { lockSettings } from './lock-settings.ts';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly personalCapacity: number | null;
  readonly skills: Readonly<Record<string, number>>;
  readonly languages: readonly string[];
  readonly queueIds: readonly string[];
  readonly revision: number;
};

export function createAgentDesk(database: Reach): AgentDesk {
  return {
    list: async () => [...(await readAgents(database, null))].sort(byName).map(storedOf),
    find: async (agentId) => (await findAll(database, [agentId]))[0],
    findAll: (agentIds) => findAll(database, agentIds),
    capacityOfAll: async () => (await database.company.findFirst())?.capacity ?? CAPACITY.default,
    save: async (edits) =>
      edits.every(({ agentId }) => isId(agentId))
        ? await writeWithNews(database, (transaction) => save(transaction, edits))
        : { type: 'missing' },
  };
}

async function findAll(database: Reach, agentIds: readonly string[]): Promise<readonly StoredAgent[]> {
  const rows = await readAgents(database, agentIds.filter(isId));
  const stored = new Map(rows.map((row) => [row.id, storedOf(row)]));
  return agentIds.flatMap((agentId) => stored.get(agentId) ?? []);
}

/** In one statement, because a transaction has one connection. `null`: all of them. */
async function readAgents(database: Reach, ids: readonly string[] | null): Promise<readonly Row[]> {
  return await database.$queryRaw<Row[]>`
    SELECT a.person_id AS id, p.name, a.personal_capacity AS "personalCapacity", a.languages, a.revision,
      (SELECT coalesce(json_object_agg(skill_id, proficiency), '{}') FROM agent_skill WHERE agent_id = a.person_id)
        AS skills,
      ARRAY (SELECT queue_id::text FROM queue_member WHERE agent_id = a.person_id ORDER BY queue_id) AS "queueIds"
    FROM agent a JOIN person p ON p.id = a.person_id
    WHERE a.serving AND (${ids}::uuid[] IS NULL OR a.person_id = ANY (${ids}::uuid[]))`;
}

function storedOf({ id, name, personalCapacity, skills, languages, queueIds, revision }: Row): StoredAgent {
  const capacity = personalCapacity === null ? {} : { capacity: personalCapacity };
  const settings: AgentSettings = { ...capacity, skills, languages, queueIds };
  return { agentId: id, name, settings, revision };
}

async function save(
  transaction: Transaction,
  edits: readonly AgentEdit[],
): Promise<Written<Awaited<ReturnType<AgentDesk['save']>>>> {
  await lockSettings(transaction);
  const agentIds = edits.map(({ agentId }) => agentId);
  const rows = await transaction.agent.findMany({
    where: { personId: { in: agentIds }, serving: true },
    select: { personId: true, revision: true },
  });
  const revisions = new Map(rows.map(({ personId, revision }) => [personId, revision]));
  if (!agentIds.every((id) => revisions.has(id))) return { result: { type: 'missing' }, news: [] };
  if (!edits.every(({ agentId, revision }) => revisions.get(agentId) === revision))
    return { result: { type: 'conflict' }, news: [] };
  const surroundings = {
    skillIds: (await transaction.skill.findMany({ select: { id: true } })).map(({ id }) => id),
    queueIds: (await transaction.queue.findMany({ select: { id: true } })).map(({ id }) => id),
  };
  const wrong = edits.map(({ judge }) => judge(surroundings)).find((problems) => problems.length > 0);
  if (wrong !== undefined) return { result: { type: 'invalid', problems: wrong }, news: [] };
  await writeAgents(transaction, edits);
  await writeSkills(transaction, edits);
  await writeQueues(transaction, edits);
  const ofAgents = agentIds.map((agentId): News => ({ type: 'agent', agentId }));
  return { result: { type: 'saved' }, news: [...SETTINGS_NEWS, ...ofAgents] };
}

/**
 * Not the presence: it is the agent's. The company's capacity is held until it is written, so that it can't change in between; the
 * agents are held in the order of their ids, as appends hold them.
 */
async function writeAgents(transaction: Transaction, edits: readonly AgentEdit[]): Promise<void> {
  const [company] = await transaction.$queryRaw<{ capacity: number }[]>`
    SELECT capacity FROM company WHERE id = 1 FOR SHARE`;
  await holdAgents(
    transaction,
    edits.map(({ agentId }) => agentId),
  );
  const rows = edits.map(({ agentId, settings: { capacity, languages } }) => ({
    id: agentId,
    personal: capacity ?? null,
    capacity: capacityOf(company?.capacity ?? CAPACITY.default, capacity),
    languages,
  }));
  await transaction.$executeRaw`
    UPDATE agent SET personal_capacity = edit.personal, capacity = edit.capacity, languages = edit.languages,
      revision = agent.revision + 1
    FROM json_to_recordset(${storableJson(rows)}::json) AS edit (id uuid, personal int, capacity int, languages text[])
    WHERE person_id = edit.id`;
}

async function writeSkills(transaction: Transaction, edits: readonly AgentEdit[]): Promise<void> {
  const rows = edits.flatMap(({ agentId, settings }) =>
    Object.entries(settings.skills).map(([skill, level]) => ({ agent: agentId, skill, level })),
  );
  await transaction.$executeRaw`
    DELETE FROM agent_skill WHERE agent_id = ANY (${edits.map(({ agentId }) => agentId)}::uuid[])`;
  await transaction.$executeRaw`
    INSERT INTO agent_skill (agent_id, skill_id, proficiency)
    SELECT agent, skill, level
    FROM json_to_recordset(${storableJson(rows)}::json) AS had (agent uuid, skill uuid, level float8)`;
}

/** Who edits one of the queues at the same time is told. */
async function writeQueues(transaction: Transaction, edits: readonly AgentEdit[]): Promise<void> {
  const rows = edits.flatMap(({ agentId, settings }) => settings.queueIds.map((queue) => ({ agent: agentId, queue })));
  await transaction.$executeRaw`
    WITH wanted AS (SELECT * FROM json_to_recordset(${storableJson(rows)}::json) AS pair (agent uuid, queue uuid)),
    gone AS (
      DELETE FROM queue_member WHERE agent_id = ANY (${edits.map(({ agentId }) => agentId)}::uuid[])
        AND (agent_id, queue_id) NOT IN (SELECT agent, queue FROM wanted) RETURNING queue_id
    ),
    come AS (
      INSERT INTO queue_member (agent_id, queue_id) SELECT agent, queue FROM wanted
      ON CONFLICT DO NOTHING RETURNING queue_id
    )
    UPDATE queue SET revision = revision + 1 WHERE id IN (SELECT queue_id FROM gone UNION SELECT queue_id FROM come)`;
}
