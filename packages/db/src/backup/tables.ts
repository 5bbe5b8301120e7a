import type pg from 'pg';

/** A table and its columns, in an order in which each stands behind those it refers to. */
export type Table = { readonly name: string; readonly columns: readonly string[] };

/** Hold for a moment only, or are made by the migrations: every gateway tells its own anew, and news are for who was there. */
const NOT_COPIED = [
  ...['_prisma_migrations', 'outbox', 'outbox_floor', 'webhook_cursor', 'gateway', 'guest_connection', 'allowance'],
  ...['device_link', 'agent_gateway'],
];

/** The tables that a backup holds, those that others refer to first. */
export async function copiedTables(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `SELECT t.relname AS name,
        ARRAY(SELECT a.attname::text FROM pg_attribute a
          WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
        ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
          WHERE c.conrelid = t.oid AND c.contype = 'f' AND c.confrelid <> t.oid) AS needs
      FROM pg_class t
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND t.relname <> ALL ($1)
      ORDER BY t.relname`,
    [NOT_COPIED],
  );
  const ordered: Table[] = [];
  let left = rows;
  while (left.length > 0) {
    const waiting = new Set(left.map(({ name }) => name));
    const free = left.filter(({ needs }) => !needs.some((need) => waiting.has(need)));
    if (free.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...waiting].join(', ')}`);
    ordered.push(...free.map(({ name, columns }) => ({ name, columns })));
    left = left.filter((row) => !free.includes(row));
  }
  return ordered;
}

/** The names as SQL takes them. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name.replaceAll('"', '""')}"`).join(', ');
}
