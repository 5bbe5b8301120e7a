import type { Queue } from '@rejoin/core/queue/queue';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';

/** Queues are read anew at least this often, should the news of a change get lost. */
const FRESH_MS = 10_000;

/** All queues, kept until `settings` news or for 10 s. */
export function createKeptQueues(ports: { readonly agents: Pick<Agents, 'queues'>; readonly clock: Clock }) {
  let kept: { readonly queues: Promise<readonly Queue[]>; readonly at: number } | undefined;
  return {
    queues(): Promise<readonly Queue[]> {
      const now = ports.clock();
      if (kept !== undefined && now - kept.at < FRESH_MS) return kept.queues;
      const read = { queues: ports.agents.queues(), at: now };
      kept = read;
      read.queues.catch(() => {
        if (kept === read) kept = undefined;
      });
      return read.queues;
    },
    forget(): void {
      kept = undefined;
    },
  };
}
