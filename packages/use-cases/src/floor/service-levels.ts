import type { Instant } from '@rejoin/core/instant';
import type { Queue } from '@rejoin/core/queue/queue';
import { type QueueWait, queueWaits } from '@rejoin/core/reports/queue-waits';
import { type ServiceLevel, serviceLevelOf, serviceLevelOver } from '@rejoin/core/routing/service-level';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import type { Reports } from '../ports/reports.ts';

type QueueServiceLevel = ServiceLevel & { readonly queueId: string; readonly seconds: number };

/** How far the promises of the queues were kept since some moment. */
type ServiceLevels = {
  readonly overall: ServiceLevel;
  /** By name; of every queue, with how soon it promises an answer, in seconds. */
  readonly queues: readonly QueueServiceLevel[];
};

type ServiceLevelOutcome =
  | { readonly type: 'read'; readonly levels: ServiceLevels }
  | { readonly type: 'refused'; readonly refusal: 'intervalNotReportable' };

export type ServiceLevelReader = {
  /** Since `from`, at most a day and an hour ago. `intervalNotReportable`: longer. */
  since(from: Instant): Promise<ServiceLevelOutcome>;
};

/** A day that has an hour more because clocks were put back, and some minutes for clocks that differ, in milliseconds. */
const DAY_MAX_MS = 26 * 3_600_000;
/** For as long whoever asks is told the same, in milliseconds. */
const KEPT_MS = 10_000;
/** How many beginnings of days are kept in mind: each of those who watch may be in another time zone. */
const KEPT_MAX = 48;
const CONVERSATIONS_TOGETHER = 1000;

type Reading = { readonly at: Instant; readonly levels: Promise<ServiceLevels> };

/** One per process: however many watch the floor, a day is read no more than once in ten seconds. */
export function createServiceLevels(ports: {
  readonly clock: Clock;
  readonly agents: Pick<Agents, 'queues'>;
  readonly reports: Pick<Reports, 'waits'>;
}): ServiceLevelReader {
  const kept = new Map<Instant, Reading>();

  function readingOf(from: Instant, now: Instant): Reading {
    const known = kept.get(from);
    if (known !== undefined && now - known.at < KEPT_MS) return known;
    kept.delete(from);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
    const reading = { at: now, levels: readLevels(ports, { from, until: now }) };
    kept.set(from, reading);
    reading.levels.catch(() => kept.get(from) === reading && kept.delete(from));
    return reading;
  }

  return {
    async since(from) {
      const now = ports.clock();
      if (now - from > DAY_MAX_MS) return { type: 'refused', refusal: 'intervalNotReportable' };
      return { type: 'read', levels: await readingOf(from, now).levels };
    },
  };
}

async function readLevels(
  ports: { readonly agents: Pick<Agents, 'queues'>; readonly reports: Pick<Reports, 'waits'> },
  interval: { readonly from: Instant; readonly until: Instant },
): Promise<ServiceLevels> {
  const [queues, waits] = await Promise.all([ports.agents.queues(), readWaits(ports.reports, interval)]);
  const levels = queues.map((queue) => levelOf(queue, waits.get(queue.id) ?? []));
  return { overall: serviceLevelOver(levels), queues: levels };
}

function levelOf({ id: queueId, serviceLevel }: Queue, waits: readonly QueueWait[]): QueueServiceLevel {
  return { queueId, seconds: serviceLevel.seconds, ...serviceLevelOf(waits, serviceLevel) };
}

async function readWaits(
  reports: Pick<Reports, 'waits'>,
  interval: { readonly from: Instant; readonly until: Instant },
): Promise<ReadonlyMap<string, readonly QueueWait[]>> {
  const byQueue = new Map<string, QueueWait[]>();
  let after: string | undefined;
  do {
    const page = await reports.waits({
      from: interval.from,
      limit: CONVERSATIONS_TOGETHER,
      ...(after === undefined ? {} : { after }),
    });
    for (const wait of page.flatMap(({ marks }) => queueWaits(marks, interval))) {
      const known = byQueue.get(wait.queueId);
      if (known === undefined) byQueue.set(wait.queueId, [wait]);
      else known.push(wait);
    }
    after = page.length < CONVERSATIONS_TOGETHER ? undefined : page.at(-1)?.conversationId;
  } while (after !== undefined);
  return byQueue;
}
