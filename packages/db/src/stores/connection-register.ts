import type { ConnectionNotes, ConnectionRegister } from '@rejoin/use-cases/ports/connection-register';
import { type Database, writeWithNews } from '../database.ts';

export function createConnectionRegister(database: Database): ConnectionRegister {
  return {
    note: (notes) => note(database, notes),
    close: (sessionId, { at, except, reason }) =>
      writeWithNews(database, async (transaction) => {
        await transaction.guestConnection.deleteMany({
          where: { sessionId, since: { lte: new Date(at) }, ...(except !== undefined && { id: { not: except } }) },
        });
        const which = { ...(except !== undefined && { except }), ...(reason !== undefined && { reason }) };
        return { result: undefined, news: [{ type: 'sessionClosed', sessionId, at, ...which }] };
      }),
    standing: async (ids) => {
      const rows = await database.$queryRaw<{ id: string }[]>`
        SELECT id FROM guest_connection WHERE id = ANY (${[...ids]}::uuid[])`;
      return new Set(rows.map(({ id }) => id));
    },
    remove: async (gatewayId) => {
      await database.gateway.deleteMany({ where: { id: gatewayId } });
    },
  };
}

async function note(
  database: Database,
  { gatewayId, anew, entered, left, most, lapseMs }: ConnectionNotes,
): Promise<'noted' | 'forgotten'> {
  const ids = entered.map(({ id }) => id);
  const sessionIds = entered.map(({ sessionId }) => sessionId);
  const sinces = entered.map(({ since }) => new Date(since).toISOString());
  const [row] = await database.$queryRaw<{ known: boolean }[]>`
    SELECT note_guest_connections(${gatewayId}::uuid, ${anew}, ${ids}::uuid[], ${sessionIds}::uuid[],
      ${sinces}::timestamptz[], ${[...left]}::uuid[], ${most}::int, ${lapseMs}::int * interval '1 ms') AS known`;
  return row?.known === true ? 'noted' : 'forgotten';
}
