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

/** The two together: nobody is on queue, or counts as not responding, who is not available. */
export type Standing = { readonly presence: Presence; readonly routingStatus: RoutingStatus };

/** Whoever is anything but available takes nothing new. */
export function withPresence({ routingStatus }: Standing, presence: Presence): Standing {
  return { presence, routingStatus: presence === 'available' ? routingStatus : 'offQueue' };
}

/** Whoever goes on queue is available from then on. Only who is on queue can fail to respond. */
export function withRoutingStatus(standing: Standing, routingStatus: RoutingStatus): Standing {
  if (routingStatus === 'notResponding' && standing.routingStatus !== 'onQueue') return standing;
  return { presence: routingStatus === 'onQueue' ? 'available' : standing.presence, routingStatus };
}

/**
 * How long an agent may be without a line, in milliseconds, until they count as offline. Long enough to load the page anew and
 * for a gateway to start again; as short as an offer rings, so that nobody is counted on who can't be there.
 */
export const ABSENT_MS = 30_000;
