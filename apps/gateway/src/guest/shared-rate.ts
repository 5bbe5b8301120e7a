import type { Allowances, Rate } from '@rejoin/use-cases/ports/allowances';
import type { Clock } from '@rejoin/use-cases/ports/clock';
import { createBuckets } from './rate.ts';

export type SharedRate = ReturnType<typeof createSharedRate>;

/** The most that are fetched together: those who are let in at once keep everybody else waiting. */
const TOGETHER_MAX = 500;
/** What was fetched is kept for so long at least: it may grow again faster than it is fetched. */
const KEPT_MS = 1000;

type Lease = { left: number; readonly until: number };

/** Those who wait for an answer on a key. */
type Queue = { length: number; answer: Promise<number> | undefined };

/**
 * A limit that holds over all gateways. Tokens are fetched from the shared allowance, `lease` of them together or as many as
 * are waited for, 500 at most; those not used in the time in which as many grow again, a second at least, are given up. When the allowance can't be reached this gateway
 * goes by its own count.
 */
export function createSharedRate(options: {
  /** Before each key in the allowances. */
  readonly name: string;
  readonly rate: Rate;
  readonly lease: number;
  readonly ports: { readonly allowances: Pick<Allowances, 'take'>; readonly clock: Clock };
  readonly onError: (error: unknown) => void;
}) {
  const { name, rate, lease, ports, onError } = options;
  const own = createBuckets(rate);
  const leases = new Map<string, Lease>();
  const queues = new Map<string, Queue>();

  async function ask(key: string, queue: Queue): Promise<number> {
    const at = ports.clock();
    const want = Math.max(lease, Math.min(queue.length, TOGETHER_MAX));
    try {
      const { granted, seconds } = await ports.allowances.take({ key: `${name}:${key}`, rate, want, at });
      if (granted > 0)
        leases.set(key, { left: granted, until: ports.clock() + Math.max(KEPT_MS, (lease / rate.perSecond) * 1000) });
      return seconds;
    } catch (error) {
      onError(error);
      leases.set(key, { left: want, until: at + 1000 });
      return 0;
    } finally {
      queue.answer = undefined;
    }
  }

  async function takeShared(key: string): Promise<number> {
    const queue = queues.get(key) ?? { length: 0, answer: undefined };
    queues.set(key, queue);
    queue.length += 1;
    let seconds: number;
    do {
      queue.answer ??= ask(key, queue);
      seconds = await queue.answer;
    } while (seconds === 0 && !fromLease(key));
    queue.length -= 1;
    if (queue.length === 0) queues.delete(key);
    return seconds;
  }

  function fromLease(key: string): boolean {
    const held = leases.get(key);
    if (held === undefined) return false;
    const fresh = ports.clock() < held.until;
    held.left -= 1;
    if (held.left <= 0 || !fresh) leases.delete(key);
    return fresh;
  }

  return {
    /** Takes one. 0 when there was one, else the whole seconds until there will be. Whoever is over it here costs no call. */
    async take(key: string): Promise<number> {
      const wait = own.take(key, ports.clock());
      if (wait > 0) return wait;
      return fromLease(key) ? 0 : takeShared(key);
    },
  };
}
