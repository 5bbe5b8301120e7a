import type { Flow } from '@rejoin/core/flow/flow';
import type { InTheWay } from '@rejoin/use-cases/ports/in-the-way';
import type { Transaction } from '../database.ts';
import { type FlowRow, flowOf } from './flow-columns.ts';

/** The flows of which a version in force names something: the latest, and those that conversations go by. */
export async function flowsNaming(transaction: Transaction, names: (flow: Flow) => boolean): Promise<InTheWay[]> {
  const rows = await transaction.$queryRaw<FlowRow[]>`
    WITH kept AS (
      SELECT DISTINCT state->'flow'->>'id' AS id, (state->'flow'->>'version')::int AS version
      FROM conversation WHERE status <> 'ended'
    )
    SELECT f.id, f.name, v.version, v.start, v.on_rejoin AS "onRejoin", v.on_error AS "onError", v.nodes
    FROM flow f JOIN flow_version v ON v.flow_id = f.id
    WHERE v.version = (SELECT max(version) FROM flow_version l WHERE l.flow_id = f.id)
      OR (f.id::text, v.version) IN (SELECT id, version FROM kept)
    ORDER BY f.name COLLATE "C", f.id`;
  const named = new Map(rows.filter((row) => names(flowOf(row))).map(({ id, name }) => [id, name]));
  return [...named].map(([id, name]) => ({ type: 'flow', id, name }));
}
