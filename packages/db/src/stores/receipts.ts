import type { Receipts } from '@rejoin/use-cases/ports/receipts';
import type { Database } from '../database.ts';
import { isId } from '../storable.ts';

export function createReceipts(database: Database): Receipts {
  return {
    advance: async (receipts) => {
      const rows = receipts.filter(({ conversationId }) => isId(conversationId));
      if (rows.length === 0) return;
      const watermarks = JSON.stringify(
        rows.map(({ conversationId, delivered }) => ({ id: conversationId, delivered })),
      );
      await database.$queryRaw`SELECT advance_receipts(${watermarks}::json)::text`;
    },
    delivered: async (ids) => {
      const rows = await database.receipt.findMany({ where: { conversationId: { in: ids.filter(isId) } } });
      const delivered = new Map(rows.map((row) => [row.conversationId, row.delivered]));
      return new Map(ids.map((id) => [id, delivered.get(id) ?? 0]));
    },
  };
}
