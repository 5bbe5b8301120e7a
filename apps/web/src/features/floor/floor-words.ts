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

type Agent = Board['agents'][number];

const READINESS = ['onQueue', 'noLine', 'notResponding', 'offQueue'] as const;
const COUNTED: Record<(typeof READINESS)[number], string> = {
  onQueue: 'on queue',
  noLine: 'without a line',
  notResponding: 'not responding',
  offQueue: 'off queue',
};

function readinessOf({ routingStatus, noLine }: Agent): (typeof READINESS)[number] {
  return routingStatus === 'onQueue' && noLine ? 'noLine' : routingStatus;
}

/** On queue and with a line first, the busiest on top, then who has none, then who does not respond, then the others; those alike stay as they stood, by name. */
export function byReadiness(a: Agent, b: Agent): number {
  return (
    READINESS.indexOf(readinessOf(a)) - READINESS.indexOf(readinessOf(b)) || b.load / b.capacity - a.load / a.capacity
  );
}

/** Whoever is offline and has nothing in hand. */
export function isAway(agent: Agent): boolean {
  return isOffline(agent) && agent.load === 0;
}

function isOffline({ presence }: Agent): boolean {
  return presence === 'offline';
}

/** How many stand how, e.g. `3 on queue · 1 off queue`; whoever is offline counts as that alone, as their badge says. */
export function standingCounts(agents: readonly Agent[]): string {
  const offline = agents.filter(isOffline).length;
  return READINESS.map((readiness) => {
    const count = agents.filter((agent) => readinessOf(agent) === readiness && !isOffline(agent)).length;
    return { count, words: COUNTED[readiness] };
  })
    .concat({ count: offline, words: 'offline' })
    .flatMap(({ count, words }) => (count === 0 ? [] : `${count} ${words}`))
    .join(' · ');
}

type Queue = Board['queues'][number];

/** What all queues together have under way, and since when the one has waited that has waited longest. */
export function underWay(queues: readonly Queue[]): Pick<Queue, 'waiting' | 'connected' | 'parked' | 'longestSince'> {
  const sum = (of: (queue: Queue) => number) => queues.reduce((total, queue) => total + of(queue), 0);
  const since = queues.flatMap(({ longestSince }) => longestSince ?? []);
  return {
    waiting: sum(({ waiting }) => waiting),
    connected: sum(({ connected }) => connected),
    parked: sum(({ parked }) => parked),
    ...(since.length > 0 && { longestSince: Math.min(...since) }),
  };
}

/** With fewer than that all stand together. */
const QUEUES_APART_FROM = 12;

/** The queues in which something is under way or that are to be seen anyway, and, where there are many, the others. */
export function queuesApart(
  queues: readonly Queue[],
  seen: ReadonlySet<string | undefined>,
): { readonly astir: readonly Queue[]; readonly quiet: readonly Queue[] } {
  const isQuiet = ({ queueId, waiting, connected, parked }: Queue) =>
    waiting + connected + parked === 0 && !seen.has(queueId);
  if (queues.length < QUEUES_APART_FROM) return { astir: queues, quiet: [] };
  return { astir: queues.filter((queue) => !isQuiet(queue)), quiet: queues.filter(isQuiet) };
}

/** The queues that an agent serves, in the order in which they stand on the board. */
export function queueNames({ queueIds }: Agent, queues: readonly Queue[]): string {
  return queues
    .filter(({ queueId }) => queueIds.includes(queueId))
    .map(({ name }) => name)
    .join(', ');
}
