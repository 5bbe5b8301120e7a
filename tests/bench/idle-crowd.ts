import { fork } from 'node:child_process';
import { join } from 'node:path';
import { createIdleGuest } from './idle-guest.ts';

/** Guests of one process, for which the machine has a limit of open files. */
type Order = { readonly port: number; readonly from: string; readonly deploymentId: string; readonly count: number };

/** How many connections each process opens at once. */
const AT_ONCE = 50;

export type Crowd = {
  /** Resolves when every guest has its session since the last call. */
  readonly allConfigured: () => Promise<void>;
  readonly stop: () => void;
};

/** Starts so many processes with guests. Each counts who is configured. */
export function gatherCrowd(processes: number, order: Omit<Order, 'from'>): Crowd {
  let configured = 0;
  let all = Promise.withResolvers<void>();
  const children = Array.from({ length: processes }, (_, index) => {
    const count = Math.floor(order.count / processes) + (index < order.count % processes ? 1 : 0);
    const child = fork(import.meta.filename, [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (more: number) => {
      configured += more;
      if (configured >= order.count) all.resolve();
    });
    child.send({ ...order, count, from: `127.0.0.${index + 2}` } satisfies Order);
    return child;
  });
  return {
    async allConfigured() {
      await all.promise;
      configured = 0;
      all = Promise.withResolvers();
    },
    stop: () => {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

/** What the process of {@link gatherCrowd} does. */
function attend({ count, ...use }: Order): void {
  let opened = 0;
  let told = 0;
  let configured = 0;
  const openNext = () => {
    if (opened >= count) return;
    opened += 1;
    let isFirst = true;
    const onConfigured = () => {
      configured += 1;
      if (isFirst) openNext();
      isFirst = false;
    };
    createIdleGuest({ ...use, onConfigured }).open();
  };
  for (let each = 0; each < AT_ONCE; each += 1) openNext();
  setInterval(() => {
    if (configured > told) process.send?.(configured - told);
    told = configured;
  }, 20);
}

if (process.argv[1] === join(import.meta.dirname, 'idle-crowd.ts') && process.send !== undefined)
  process.on('message', (order: Order) => attend(order)).on('disconnect', () => process.exit());
