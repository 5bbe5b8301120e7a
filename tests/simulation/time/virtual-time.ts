import { AsyncLocalStorage } from 'node:async_hooks';
import { createDueQueue, type Due, type Owner } from './due-queue.ts';
import { installTimers } from './install-timers.ts';

export type VirtualTime = {
  /** Milliseconds since the beginning. */
  readonly now: () => number;
  /** Does it after `ms`, as a doing of `owner`, until the returned function is called. */
  readonly after: (ms: number, deed: () => void, owner?: Owner) => () => void;
  /** Does it now; the timers it sets, then or later, are `owner`'s. */
  readonly as: <T>(owner: Owner, deed: () => T) => T;
  /** Lets so much time pass, with everything that is due in it. */
  readonly pass: (ms: number) => Promise<void>;
  /** Puts timers on this time in the place of Node's, until the returned function is called. */
  readonly install: () => () => void;
};

const { setImmediate: endOfTurn } = globalThis;

/** When more than this is done at one moment, time does not pass any more. */
const AT_ONCE_MAX = 100_000;

/**
 * A time in which nothing takes any, and which passes only when told to: what is due is done in its order, each thing with
 * all that promises make of it before the next. The same deeds make the same course. `onError` hears what deeds throw.
 */
export function createVirtualTime(onError: (error: unknown) => void): VirtualTime {
  const owners = new AsyncLocalStorage<Owner | undefined>();
  const queue = createDueQueue();
  let now = 0;
  let orders = 0;

  function schedule(ms: number, deed: () => void, owner: Owner | undefined): Due {
    orders += 1;
    const due: Due = { at: now + Math.max(0, ms), order: orders, owner, deed };
    queue.insert(due);
    return due;
  }

  function perform(due: Due): void {
    if (due.owner?.alive === false) return;
    if (due.every !== undefined) {
      orders += 1;
      Object.assign(due, { at: now + due.every, order: orders });
      queue.insert(due);
    }
    try {
      owners.run(due.owner, due.deed);
    } catch (error) {
      onError(error);
    }
  }

  return {
    now: () => now,
    after(ms, deed, owner) {
      const due = schedule(ms, deed, owner);
      return () => queue.remove(due);
    },
    as: (owner, deed) => owners.run(owner, deed),
    async pass(ms) {
      const until = now + ms;
      let atOnce = 0;
      await settled();
      for (let due = queue.take(until); due !== undefined; due = queue.take(until)) {
        atOnce = due.at > now ? 0 : atOnce + 1;
        if (atOnce > AT_ONCE_MAX) throw new Error('Time stands still');
        now = Math.max(now, due.at);
        perform(due);
        await settled();
      }
      now = until;
    },
    install: () =>
      installTimers({ schedule: (ms, deed) => schedule(ms, deed, owners.getStore()), remove: queue.remove }),
  };
}

/** When no promise has anything left to do. */
function settled(): Promise<void> {
  return new Promise((resolve) => endOfTurn(resolve));
}
