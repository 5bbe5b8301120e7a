import type { Instant } from '../instant.ts';
import type { Deployment } from './deployment.ts';
import { allowsHost, hostOfOrigin } from './domains.ts';

/** A page from which a deployment's messenger was asked for. */
export type Sighting = {
  /** Scheme, host and port, lower case: `https://shop.example`. As whoever asked named it. */
  readonly origin: string;
  /** Whether its host was among the domains then. */
  readonly allowed: boolean;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  /** How often it was seen since `firstSeenAt`. */
  readonly times: number;
  /** How often on the day of `lastSeenAt`, in UTC. */
  readonly timesThatDay: number;
};

export const SIGHTINGS = {
  /** Origins that are kept of a deployment, of those allowed and of those refused apart: the ones seen last. */
  originsMax: 50,
  /** How long an origin is kept that is not seen any more. */
  keptDays: 90,
} as const;

const DAY_MS = 86_400_000;
/** Of a host name by DNS, with a scheme and a port. */
const ORIGIN_MAX = 270;
const PAGE = /^https?:\/\/(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/;

/** The origin of a page on the web as a browser names it; `undefined`: it is none, or says nothing, as `null` does. */
export function pageOrigin(header: string | undefined): string | undefined {
  const origin = header?.trim().toLowerCase();
  return origin !== undefined && origin.length <= ORIGIN_MAX && PAGE.test(origin) ? origin : undefined;
}

/** The number of the day in UTC, from 1970 on. */
export function dayOf(at: Instant): number {
  return Math.floor(at / DAY_MS);
}

/** Whoever was seen last before then is forgotten. */
export function forgottenBefore(at: Instant): Instant {
  return at - SIGHTINGS.keptDays * DAY_MS;
}

/** A page as it is told of. */
export type SeenPage = Omit<Sighting, 'allowed' | 'timesThatDay'> & { readonly timesToday: number };

export type SeenPages = { readonly allowed: readonly SeenPage[]; readonly refused: readonly SeenPage[] };

/** Where a deployment runs, and where it was wanted: what has been allowed since is not told as refused. */
export function seenPages(
  deployment: Pick<Deployment, 'allowAllDomains' | 'allowedDomains'>,
  sightings: readonly Sighting[],
  at: Instant,
): SeenPages {
  const told = (wanted: (sighting: Sighting) => boolean) =>
    sightings.filter(wanted).map(({ allowed: _, timesThatDay, ...page }) => ({
      ...page,
      timesToday: dayOf(page.lastSeenAt) === dayOf(at) ? timesThatDay : 0,
    }));
  return {
    allowed: told(({ allowed }) => allowed),
    refused: told(({ origin, allowed }) => !allowed && !allowsHost(deployment, hostOfOrigin(origin) ?? '')),
  };
}
