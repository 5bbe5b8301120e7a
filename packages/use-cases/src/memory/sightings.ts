import { dayOf, SIGHTINGS, type Sighting } from '@rejoin/core/deployment/sighting';
import type { Instant } from '@rejoin/core/instant';
import type { NewSighting, Sightings } from '../ports/sightings.ts';
import type { Books } from './books.ts';

export function createMemorySightings(books: Books): Sightings {
  const of = (id: string) => (books.deployments.has(id) ? (books.sightings.get(id) ?? []) : []);
  return {
    note: async (sightings, at) => {
      for (const sighting of sightings) {
        const { deploymentId } = sighting;
        if (books.deployments.has(deploymentId))
          books.sightings.set(deploymentId, bounded(seen(of(deploymentId), sighting, at)));
      }
    },
    of: async (deploymentId) => [...of(deploymentId)],
    lastSeen: async (at) =>
      [...books.sightings].flatMap(([deploymentId, sightings]) => {
        const allowed = sightings.filter((each) => each.allowed);
        const [last] = allowed;
        if (last === undefined || !books.deployments.has(deploymentId)) return [];
        const originsThatDay = allowed.filter(({ lastSeenAt }) => dayOf(lastSeenAt) === dayOf(at)).length;
        return [{ deploymentId, lastSeenAt: last.lastSeenAt, originsThatDay }];
      }),
    forget: async (before) => {
      for (const [id, sightings] of books.sightings)
        books.sightings.set(
          id,
          sightings.filter(({ lastSeenAt }) => lastSeenAt >= before),
        );
    },
  };
}

/** The last first. */
function seen(known: readonly Sighting[], { origin, allowed, times }: NewSighting, at: Instant): Sighting[] {
  const isIt = (each: Sighting) => each.origin === origin && each.allowed === allowed;
  const before = known.find(isIt);
  const sameDay = before !== undefined && dayOf(before.lastSeenAt) === dayOf(at);
  const now: Sighting = {
    ...{ origin, allowed },
    firstSeenAt: before?.firstSeenAt ?? at,
    lastSeenAt: at,
    times: (before?.times ?? 0) + times,
    timesThatDay: (sameDay ? before.timesThatDay : 0) + times,
  };
  return [now, ...known.filter((each) => !isIt(each))].sort(
    (a, b) => b.lastSeenAt - a.lastSeenAt || (a.origin < b.origin ? -1 : 1),
  );
}

function bounded(sightings: readonly Sighting[]): Sighting[] {
  const [allowed, refused] = [true, false].map((is) =>
    sightings.filter((each) => each.allowed === is).slice(0, SIGHTINGS.originsMax),
  );
  return sightings.filter((each) => allowed?.includes(each) || refused?.includes(each));
}
