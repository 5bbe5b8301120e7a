import { SIGHTINGS, type Sighting } from '@rejoin/core/deployment/sighting';
import type { Instant } from '@rejoin/core/instant';
import type { LastSeen, NewSighting, Sightings } from '@rejoin/use-cases/ports/sightings';
import type { Database } from '../database.ts';
import { isId } from '../storable.ts';

type Row = Pick<Sighting, 'origin' | 'allowed'> & {
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  readonly times: bigint;
  readonly timesThatDay: bigint;
};

export function createSightings(database: Database): Sightings {
  return {
    note: (sightings, at) => note(database, sightings, at),
    of: async (deploymentId) => {
      if (!isId(deploymentId)) return [];
      const rows = await database.deploymentSighting.findMany({
        where: { deploymentId },
        omit: { deploymentId: true },
        orderBy: [{ lastSeenAt: 'desc' }, { origin: 'asc' }],
      });
      return rows.map(sightingOf);
    },
    lastSeen: async (at) => {
      const rows = await database.$queryRaw<(Omit<LastSeen, 'lastSeenAt'> & { readonly lastSeenAt: Date })[]>`
        SELECT deployment_id AS "deploymentId", max(last_seen_at) AS "lastSeenAt",
          (count(*) FILTER (WHERE last_seen_at::date = ${new Date(at)}::timestamptz::date))::int AS "originsThatDay"
        FROM deployment_sighting WHERE allowed GROUP BY deployment_id`;
      return rows.map(({ lastSeenAt, ...row }) => ({ ...row, lastSeenAt: lastSeenAt.getTime() }));
    },
    forget: async (before) => {
      await database.deploymentSighting.deleteMany({ where: { lastSeenAt: { lt: new Date(before) } } });
    },
  };
}

function sightingOf({ firstSeenAt, lastSeenAt, times, timesThatDay, ...row }: Row): Sighting {
  return {
    ...row,
    firstSeenAt: firstSeenAt.getTime(),
    lastSeenAt: lastSeenAt.getTime(),
    times: Number(times),
    timesThatDay: Number(timesThatDay),
  };
}

/** In one order, so that gateways which write at the same time wait for each other and do not stand in each other's way. */
async function note(database: Database, sightings: readonly NewSighting[], at: Instant): Promise<void> {
  if (sightings.length === 0) return;
  const deploymentIds = sightings.map(({ deploymentId }) => deploymentId);
  const origins = sightings.map(({ origin }) => origin);
  const allowed = sightings.map((sighting) => sighting.allowed);
  const times = sightings.map((sighting) => sighting.times);
  await database.$transaction([
    database.$executeRaw`
      INSERT INTO deployment_sighting AS known
        (deployment_id, origin, allowed, first_seen_at, last_seen_at, times, times_that_day)
      SELECT d.id, s.origin, s.allowed, ${new Date(at)}::timestamptz, ${new Date(at)}::timestamptz, s.times, s.times
      FROM unnest(${deploymentIds}::uuid[], ${origins}::text[], ${allowed}::boolean[], ${times}::bigint[])
        AS s (deployment_id, origin, allowed, times) JOIN deployment d ON d.id = s.deployment_id
      ORDER BY d.id, s.allowed, s.origin
      ON CONFLICT (deployment_id, allowed, origin) DO UPDATE SET
        last_seen_at = greatest(known.last_seen_at, excluded.last_seen_at),
        times = known.times + excluded.times,
        times_that_day = excluded.times_that_day +
          CASE WHEN known.last_seen_at::date = excluded.last_seen_at::date THEN known.times_that_day ELSE 0 END`,
    database.$executeRaw`
      DELETE FROM deployment_sighting s USING (
        SELECT deployment_id, allowed, origin,
          row_number() OVER (PARTITION BY deployment_id, allowed ORDER BY last_seen_at DESC, origin) AS place
        FROM deployment_sighting WHERE deployment_id = ANY (${deploymentIds}::uuid[])
      ) AS ranked
      WHERE place > ${SIGHTINGS.originsMax} AND s.deployment_id = ranked.deployment_id
        AND s.allowed = ranked.allowed AND s.origin = ranked.origin`,
  ]);
}
