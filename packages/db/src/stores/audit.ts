import type { AuditAction, AuditActor, AuditChange, AuditKind, NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import { idsWithin } from '@rejoin/core/audit/ids-within';
import type { Audit, AuditFilter, FoundAuditEntry } from '@rejoin/use-cases/ports/audit';
import { asWritten, type Database, type Transaction } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isId, storableJson, storableText } from '../storable.ts';

export function createAudit(database: Database): Audit {
  return {
    find: (filter, page) => find(database, filter, page),
    people: () => database.$queryRaw<{ id: string; name: string }[]>`
      SELECT id, name FROM person WHERE EXISTS (SELECT FROM audit_entry WHERE by_id = person.id)
      UNION ALL SELECT id, name FROM oauth_client WHERE EXISTS (SELECT FROM audit_entry WHERE by_id = oauth_client.id)`,
  };
}

/** Their times and numbers are the database's. Whoever writes them writes settings alone, so entries are numbered as they are kept. */
export async function appendAuditEntries(transaction: Transaction, entries: readonly NewAuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const idsOf = entries.map(({ changes }) => idsWithin(changes));
  const names = await namesOf(transaction, [...new Set(idsOf.flat())]);
  const rows = entries.map(({ by, subjectId, subjectName, ...entry }, place) => ({
    ...{ ...entry, place, subject_id: subjectId, subject_name: subjectName, by_client: by.type === 'oauthClient' },
    ...(by.type !== 'operator' && { by_id: by.id, by_name: by.name }),
    names: Object.fromEntries(idsOf[place]?.flatMap((id) => (names.has(id) ? [[id, names.get(id)]] : [])) ?? []),
  }));
  await transaction.$executeRaw`
    INSERT INTO audit_entry (by_id, by_name, by_client, kind, subject_id, subject_name, action, changes, untold, names)
    SELECT by_id, by_name, by_client, kind, subject_id, subject_name, action, changes, untold, names
    FROM json_to_recordset(${storableJson(rows)}::json) AS entry (place int, by_id uuid, by_name text, by_client boolean, kind text,
      subject_id text, subject_name text, action text, changes jsonb, untold int, names jsonb)
    ORDER BY place`;
}

async function namesOf(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.$queryRaw<{ id: string; name: string }[]>`
    WITH asked AS (SELECT id FROM unnest(${ids}::uuid[]) AS id)
    SELECT id, name FROM asked JOIN person USING (id)
    UNION ALL SELECT id, name FROM asked JOIN role USING (id)
    UNION ALL SELECT id, name FROM asked JOIN queue USING (id)
    UNION ALL SELECT id, name FROM asked JOIN schedule USING (id)
    UNION ALL SELECT id, name FROM asked JOIN flow USING (id)
    UNION ALL SELECT id, name FROM asked JOIN canned_response USING (id)
    UNION ALL SELECT id, name FROM asked JOIN skill USING (id)
    UNION ALL SELECT id, name FROM asked JOIN wrap_up_code USING (id)
    UNION ALL SELECT id, name FROM asked JOIN deployment USING (id)
    UNION ALL SELECT id, draft ->> 'name' FROM asked JOIN configuration USING (id)
    UNION ALL SELECT id, name FROM asked JOIN flow_secret USING (id)
    UNION ALL SELECT id, name FROM asked JOIN identity_provider USING (id)
    UNION ALL SELECT id, name FROM asked JOIN oauth_client USING (id)`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Row = {
  readonly sequence: bigint;
  readonly at: Date;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly by_client: boolean;
  readonly kind: string;
  readonly subject_id: string;
  readonly subject_name: string;
  readonly action: string;
  readonly changes: unknown;
  readonly untold: number;
  readonly names: unknown;
  readonly gone: boolean;
};

async function find(
  database: Database,
  filter: AuditFilter,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<FoundAuditEntry[]> {
  if (filter.personId !== undefined && !isId(filter.personId)) return [];
  const conditions = [...conditionsOf(filter), ...(before === undefined ? [] : [Prisma.sql`sequence < ${before}`])];
  const where = conditions.length === 0 ? Prisma.empty : Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}`;
  const rows = await database.$queryRaw<Row[]>`
    SELECT e.*, EXISTS (
      SELECT FROM audit_entry d WHERE d.subject_id = e.subject_id AND d.kind = e.kind AND d.action IN ('deleted', 'erased')
    ) AS gone
    FROM (SELECT * FROM audit_entry ${where} ORDER BY sequence DESC LIMIT ${limit}) e
    ORDER BY e.sequence DESC`;
  return rows.map(foundOf);
}

function conditionsOf({ personId, kind, subjectId, from, until, name }: AuditFilter): Prisma.Sql[] {
  const conditions = [
    personId !== undefined && Prisma.sql`by_id = ${personId}::uuid`,
    kind !== undefined && Prisma.sql`kind = ${kind}`,
    subjectId !== undefined && Prisma.sql`subject_id = ${subjectId}`,
    from !== undefined && Prisma.sql`at >= ${new Date(from)}`,
    until !== undefined && Prisma.sql`at < ${new Date(until)}`,
    name !== undefined && Prisma.sql`strpos(lower(subject_name), lower(${storableText(name)})) > 0`,
  ];
  return conditions.filter((condition) => condition !== false);
}

function foundOf(row: Row): FoundAuditEntry {
  return {
    sequence: Number(row.sequence),
    at: row.at.getTime(),
    by: actorOf(row),
    kind: row.kind as AuditKind,
    subjectId: row.subject_id,
    subjectName: row.subject_name,
    action: row.action as AuditAction,
    changes: asWritten<readonly AuditChange[]>(row.changes),
    untold: row.untold,
    names: asWritten<Readonly<Record<string, string>>>(row.names),
    exists: !row.gone,
  };
}

function actorOf({ by_id: id, by_name: name, by_client: isClient }: Row): AuditActor {
  return id === null || name === null ? { type: 'operator' } : { type: isClient ? 'oauthClient' : 'person', id, name };
}
