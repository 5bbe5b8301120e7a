import type { Allowances } from '@rejoin/use-cases/ports/allowances';
import type { Database } from './database.ts';

type Row = { readonly granted: number; readonly tokens: number };

export function createAllowances(database: Database): Allowances {
  return {
    take: async ({ key, rate, want, at }) => {
      const { burst, perSecond } = rate;
      const now = new Date(at);
      const [row] = await database.$queryRaw<Row[]>`
        INSERT INTO allowance AS a (key, tokens, granted, filled_at)
        SELECT ${key}, b.burst - b.granted, b.granted, ${now}::timestamptz
        FROM (SELECT ${burst}::float8 AS burst, least(${want}::int, floor(${burst}::float8)::int) AS granted) b
        ON CONFLICT (key) DO UPDATE SET (tokens, granted, filled_at) = (
          SELECT f.filled - least(${want}::int, floor(f.filled)::int), least(${want}::int, floor(f.filled)::int),
            greatest(a.filled_at, excluded.filled_at)
          FROM (SELECT least(${burst}::float8, a.tokens + ${perSecond}::float8
            * greatest(0, extract(epoch FROM excluded.filled_at - a.filled_at))::float8) AS filled) f
        )
        RETURNING granted, tokens`;
      if (row === undefined) throw new Error('An upsert returned no row');
      const { granted, tokens } = row;
      return { granted, seconds: granted > 0 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond)) };
    },
    forget: async (before) => {
      await database.allowance.deleteMany({ where: { filledAt: { lt: new Date(before) } } });
    },
  };
}
