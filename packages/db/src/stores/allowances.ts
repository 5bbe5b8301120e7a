import type { Allowances } from '@rejoin/use-cases/ports/allowances';
import type { Pool } from 'pg';
import type { Database } from '../database.ts';
import { gathered } from './gathered.ts';

type Asked = Parameters<Allowances['take']>[0];
type Answer = Awaited<ReturnType<Allowances['take']>>;

/** Buckets of one rate, asked for as many tokens each. In one order everywhere, so that two gateways can't wait for each other. */
const TAKE = `
  INSERT INTO allowance AS a (key, tokens, granted, filled_at)
  SELECT u.key, $3::float8 - least($5::int, floor($3::float8)::int), least($5::int, floor($3::float8)::int), u.at
  FROM unnest($1::text[], $2::timestamptz[]) AS u (key, at) ORDER BY u.key
  ON CONFLICT (key) DO UPDATE SET (tokens, granted, filled_at) = (
    SELECT f.filled - least($5::int, floor(f.filled)::int), least($5::int, floor(f.filled)::int),
      greatest(a.filled_at, excluded.filled_at)
    FROM (SELECT least($3::float8,
      a.tokens + $4::float8 * greatest(0, extract(epoch FROM excluded.filled_at - a.filled_at))::float8) AS filled) f
  )
  RETURNING key, granted, tokens`;

/** Those who ask together share a statement: after a restart all guests come back at once. */
export function createAllowances(database: Database, pool: Pool): Allowances {
  return {
    take: gathered((asked: readonly Asked[]) => takeAll(pool, asked)),
    forget: async (before) => {
      await database.allowance.deleteMany({ where: { filledAt: { lt: new Date(before) } } });
    },
  };
}

async function takeAll(pool: Pool, asked: readonly Asked[]): Promise<readonly Answer[]> {
  const answers = new Map<Asked, Answer>();
  for (let left = asked; left.length > 0; left = left.filter((each) => !answers.has(each))) {
    const together = alike(left);
    const found = await take(pool, together);
    for (const each of together) {
      const answer = found.get(each.key);
      if (answer === undefined) throw new Error('An upsert returned no row');
      answers.set(each, answer);
    }
  }
  return asked.flatMap((each) => answers.get(each) ?? []);
}

/** Those that ask as the first does, one for each key. */
function alike(asked: readonly Asked[]): readonly Asked[] {
  const [first] = asked;
  const shape = ({ rate, want }: Asked) => `${rate.burst} ${rate.perSecond} ${want}`;
  const byKey = new Map<string, Asked>();
  for (const each of asked)
    if (first !== undefined && shape(each) === shape(first) && !byKey.has(each.key)) byKey.set(each.key, each);
  return [...byKey.values()];
}

async function take(pool: Pool, asked: readonly Asked[]): Promise<ReadonlyMap<string, Answer>> {
  const [first] = asked;
  if (first === undefined) return new Map();
  const { rate, want } = first;
  const values = [
    asked.map(({ key }) => key),
    asked.map(({ at }) => new Date(at).toISOString()),
    ...[rate.burst, rate.perSecond, want],
  ];
  const { rows } = await pool.query<{ key: string; granted: number; tokens: number }>({
    name: 'take allowances',
    text: TAKE,
    values,
  });
  return new Map(
    rows.map(({ key, granted, tokens }) => [
      key,
      { granted, seconds: granted > 0 ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate.perSecond)) },
    ]),
  );
}
