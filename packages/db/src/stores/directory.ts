import { holderOf } from '@rejoin/core/conversation/holder';
import type {
  DirectoryChange,
  Directory as DirectoryState,
  OAuthClientRecord,
  PersonRecord,
  PlaceChanges,
  RoleRecord,
} from '@rejoin/core/directory/directory';
import { type Changed, isChanged } from '@rejoin/core/directory/settle';
import type { Policy } from '@rejoin/core/permissions/permission';
import { GONE } from '@rejoin/core/presence/presence';
import { CAPACITY } from '@rejoin/core/routing/capacity';
import { directoryNews } from '@rejoin/use-cases/directory/directory-news';
import type { Directory, StillHolding } from '@rejoin/use-cases/ports/directory';
import type { News } from '@rejoin/use-cases/ports/news';
import { asWritten, isWhole, type Reach, type Transaction, writeWithNews } from '../database.ts';
import { storableJson, storableText } from '../storable.ts';
import { stateOf } from './conversation-row.ts';
import { holdAgents } from './hold-agents.ts';
import { sessionsOf } from './people.ts';

export function createDirectory(database: Reach): Directory {
  return {
    read: () =>
      isWhole(database) ? database.$transaction(read, { isolationLevel: 'RepeatableRead' }) : read(database),
    change: (judge) => writeWithNews(database, (transaction) => change(transaction, judge)),
  };
}

/** Policies as they are kept. */
export function storablePolicies(policies: readonly Policy[]) {
  return policies.map(({ domain, entity, actions }) => ({ domain, entity, actions: [...actions] }));
}

async function read(transaction: Transaction): Promise<DirectoryState> {
  const people = await transaction.person.findMany({
    select: {
      ...{ id: true, name: true, email: true, active: true, revision: true },
      ...{ sessionGeneration: true, keptSessionId: true },
      roles: { select: { roleId: true }, orderBy: { roleId: 'asc' } },
    },
  });
  const roles = await transaction.role.findMany();
  const clients = await transaction.oAuthClient.findMany({
    select: {
      ...{ id: true, name: true, tokenSeconds: true, generation: true, revision: true },
      roles: { select: { roleId: true }, orderBy: { roleId: 'asc' } },
    },
  });
  return {
    people: new Map(
      people.map(({ id, name, email, active, revision, roles: ofPerson, ...marks }): [string, PersonRecord] => [
        id,
        {
          id,
          name,
          email,
          active,
          revision,
          sessions: sessionsOf(marks),
          roleIds: ofPerson.map(({ roleId }) => roleId),
        },
      ]),
    ),
    roles: new Map(
      roles.map(({ policies, ...role }): [string, RoleRecord] => [
        role.id,
        { ...role, policies: asWritten<readonly Policy[]>(policies) },
      ]),
    ),
    clients: new Map(
      clients.map(({ roles: ofClient, ...client }): [string, OAuthClientRecord] => [
        client.id,
        { ...client, roleIds: ofClient.map(({ roleId }) => roleId) },
      ]),
    ),
  };
}

/** One after the other, over all programs: what is judged is what is written on. Reading goes on meanwhile. */
async function change<Answer extends { readonly type: string }>(
  transaction: Transaction,
  judge: (directory: DirectoryState) => Changed | Answer,
): Promise<{ readonly result: Changed | Answer | StillHolding; readonly news: readonly News[] }> {
  await transaction.$executeRaw`LOCK TABLE role IN SHARE ROW EXCLUSIVE MODE`;
  const answer = judge(await read(transaction));
  if (!isChanged(answer)) return { result: answer, news: [] };
  const heldBy = await holdersAmong(transaction, answer.change.places.closed);
  if (heldBy.length > 0) {
    return { result: { type: 'refused', refusal: 'holdsConversations', heldBy }, news: [] };
  }
  await write(transaction, answer.change);
  return { result: answer, news: directoryNews(answer.change) };
}

/** With their places locked, so that no append gives them a conversation before the places are closed. */
async function holdersAmong(transaction: Transaction, agentIds: readonly string[]): Promise<string[]> {
  if (agentIds.length === 0) return [];
  await holdAgents(transaction, agentIds);
  const rows = await transaction.$queryRaw<{ state: unknown }[]>`
    SELECT state FROM conversation WHERE owner_ids && ${agentIds}::uuid[] AND status <> 'ended'`;
  const holders = new Set(rows.map((row) => holderOf(stateOf(row))));
  return agentIds.filter((id) => holders.has(id));
}

async function write(transaction: Transaction, change: DirectoryChange): Promise<void> {
  const { people = [], passwordHash, role, removedRoleId, places } = change;
  if (role !== undefined) {
    const { id, name, policies, revision } = role;
    const columns = { name: storableText(name), policies: storablePolicies(policies), revision };
    await transaction.role.upsert({ where: { id }, create: { id, ...columns }, update: columns });
  }
  if (removedRoleId !== undefined) await transaction.role.delete({ where: { id: removedRoleId } });
  if (people.length > 0) await writePeople(transaction, people, passwordHash);
  await writeClient(transaction, change);
  await writePlaces(transaction, places);
}

async function writeClient(
  transaction: Transaction,
  { client, secretHash, removedClientId }: DirectoryChange,
): Promise<void> {
  if (removedClientId !== undefined) await transaction.oAuthClient.delete({ where: { id: removedClientId } });
  if (client === undefined) return;
  const { id, name, roleIds, ...rest } = client;
  const columns = { ...rest, name: storableText(name) };
  const roles = { create: roleIds.map((roleId) => ({ roleId })) };
  if (secretHash === undefined) {
    await transaction.oAuthClient.update({ where: { id }, data: { ...columns, roles: { deleteMany: {}, ...roles } } });
    return;
  }
  await transaction.oAuthClient.upsert({
    where: { id },
    create: { id, ...columns, secretHash, roles },
    update: { ...columns, secretHash, roles: { deleteMany: {}, ...roles } },
  });
}

/** Who has been here keeps their password where there is no new one. */
async function writePeople(
  transaction: Transaction,
  people: readonly PersonRecord[],
  passwordHash: string | undefined,
): Promise<void> {
  const rows = people.map(({ sessions, roleIds: _, ...person }) => ({
    ...person,
    generation: sessions.generation,
    kept: sessions.keptId ?? null,
  }));
  const roles = people.flatMap(({ id, roleIds }) => roleIds.map((role) => ({ person: id, role })));
  await transaction.$executeRaw`
    INSERT INTO person
      (id, name, email, active, revision, session_generation, kept_session_id, password_hash)
    SELECT id, edit.name, edit.email, edit.active, edit.revision, generation, kept, coalesce(${passwordHash ?? null}, person.password_hash)
    FROM json_to_recordset(${storableJson(rows)}::json)
      AS edit (id uuid, name text, email text, active boolean, revision int, generation int, kept uuid)
    LEFT JOIN person USING (id)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email, active = excluded.active,
      revision = excluded.revision, session_generation = excluded.session_generation,
      kept_session_id = excluded.kept_session_id, password_hash = excluded.password_hash`;
  await transaction.$executeRaw`
    DELETE FROM person_role WHERE person_id = ANY (${people.map(({ id }) => id)}::uuid[])`;
  await transaction.$executeRaw`
    INSERT INTO person_role (person_id, role_id)
    SELECT person, role FROM json_to_recordset(${storableJson(roles)}::json) AS had (person uuid, role uuid)`;
}

async function writePlaces(transaction: Transaction, { opened, closed }: PlaceChanges): Promise<void> {
  const { presence, routingStatus } = GONE;
  if (opened.length > 0) {
    await transaction.$executeRaw`
      INSERT INTO agent (person_id, presence, routing_status, capacity, idle_since)
      SELECT id, ${presence}, ${routingStatus}, coalesce((SELECT capacity FROM company), ${CAPACITY.default}::int), to_timestamp(0)
      FROM unnest(${opened}::uuid[]) AS id ORDER BY id
      ON CONFLICT (person_id) DO UPDATE SET serving = true, presence = excluded.presence,
        routing_status = excluded.routing_status, capacity = coalesce(agent.personal_capacity, excluded.capacity)`;
  }
  if (closed.length > 0) {
    await transaction.agent.updateMany({
      where: { personId: { in: [...closed] } },
      data: { ...GONE, serving: false, capacity: 0 },
    });
  }
}
