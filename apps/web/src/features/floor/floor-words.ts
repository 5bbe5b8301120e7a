import type { Meaning } from '@rejoin/ui/badge';
import type { Board, FloorRow } from '../../live/wire.ts';

export const FLOOR_STATUS: Record<FloorRow['status'], { readonly meaning: Meaning; readonly label: string }> = {
  inFlow: { meaning: 'neutral', label: 'In the flow' },
  waiting: { meaning: 'attention', label: 'Waiting' },
  ringing: { meaning: 'info', label: 'Ringing' },
  connected: { meaning: 'good', label: 'Connected' },
  parked: { meaning: 'neutral', label: 'Parked' },
  disconnected: { meaning: 'neutral', label: 'Left' },
  ended: { meaning: 'neutral', label: 'Ended' },
};

/** Where it can be taken from, by oneself or for somebody else. */
export const MOVABLE: ReadonlySet<FloorRow['status']> = new Set(['waiting', 'ringing', 'connected', 'parked']);

type RoutingStatus = Board['agents'][number]['routingStatus'];

/** On queue first, the busiest on top, then who does not respond, then the others. */
export function byReadiness(a: Board['agents'][number], b: Board['agents'][number]): number {
  const order: readonly RoutingStatus[] = ['onQueue', 'notResponding', 'offQueue'];
  return (
    order.indexOf(a.routingStatus) - order.indexOf(b.routingStatus) ||
    b.load / b.capacity - a.load / a.capacity ||
    a.name.localeCompare(b.name)
  );
}
