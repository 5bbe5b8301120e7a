import type { RoutingStatus } from '../routing/choose-agent.ts';

/** What an agent says of themselves (platform API, section 6.4); whether they take conversations is their routing status. */
export type Presence = 'available' | 'busy' | 'away' | 'break' | 'meal' | 'meeting' | 'training' | 'offline';

export const PRESENCES = [
  'available',
  'busy',
  'away',
  'break',
  'meal',
  'meeting',
  'training',
  'offline',
] as const satisfies readonly Presence[];

/** What an agent can say of themselves. Offline is nobody who says something: it is whoever has no line (`ABSENT_MS`). */
export const CHOSEN_PRESENCES = PRESENCES.filter((presence) => presence !== 'offline');

/** The two together: nobody is on queue, or counts as not responding, who is not available. */
export type Standing = { readonly presence: Presence; readonly routingStatus: RoutingStatus };

/** Whoever is anything but available takes nothing new. */
export function withPresence({ routingStatus }: Standing, presence: Presence): Standing {
  return { presence, routingStatus: presence === 'available' ? routingStatus : 'offQueue' };
}

/** How whoever has no line is left, whatever they were doing. */
export const GONE = withPresence({ presence: 'available', routingStatus: 'onQueue' }, 'offline');

/** Whoever opens the workspace is there again, and takes nothing yet; what they said of themselves before stays. */
export function withArrival(standing: Standing): Standing {
  return standing.presence === 'offline' ? withPresence(standing, 'available') : standing;
}

/** Whether they stand as their absence leaves them, and may have done nothing for it: gone, or there again. */
export function isAsAbsenceLeaves({ presence, routingStatus }: Standing): boolean {
  return [GONE, withArrival(GONE)].some((left) => left.presence === presence && left.routingStatus === routingStatus);
}

/** Whoever goes on queue is available from then on. Only who is on queue can fail to respond. */
export function withRoutingStatus(standing: Standing, routingStatus: RoutingStatus): Standing {
  if (routingStatus === 'notResponding' && standing.routingStatus !== 'onQueue') return standing;
  return { presence: routingStatus === 'onQueue' ? 'available' : standing.presence, routingStatus };
}

/** Whoever has responded after all takes conversations again, unless they have gone off queue since. */
export function withResponse(standing: Standing): Standing {
  return standing.routingStatus === 'notResponding' ? withRoutingStatus(standing, 'onQueue') : standing;
}

/**
 * How long an agent may be without a line, in milliseconds, until they count as offline. Long enough to load the page anew and
 * for a gateway to start again; as short as an offer rings, so that nobody is counted on who can't be there.
 */
export const ABSENT_MS = 30_000;
