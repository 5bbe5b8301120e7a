import type { Due } from './due-queue.ts';

type Handle = { readonly due: Due; readonly ref: () => Handle; readonly unref: () => Handle };

type Schedule = {
  readonly schedule: (ms: number, deed: () => void) => Due;
  readonly remove: (due: Due) => void;
};

/** Puts timers over another time in the place of Node's, until the returned function is called. */
export function installTimers({ schedule, remove }: Schedule): () => void {
  const clear = (handle?: Handle) => handle && remove(handle.due);
  const timers = {
    setTimeout: (deed: () => void, ms = 1) => handleOf(schedule(Math.max(1, ms), deed)),
    setImmediate: (deed: () => void) => handleOf(schedule(0, deed)),
    setInterval(deed: () => void, ms = 1) {
      const due = schedule(Math.max(1, ms), deed);
      due.every = Math.max(1, ms);
      return handleOf(due);
    },
    clearTimeout: clear,
    clearImmediate: clear,
    clearInterval: clear,
  };
  const { setTimeout, setImmediate, setInterval, clearTimeout, clearImmediate, clearInterval } = globalThis;
  const own = { setTimeout, setImmediate, setInterval, clearTimeout, clearImmediate, clearInterval };
  Object.assign(globalThis, timers);
  return () => Object.assign(globalThis, own);
}

function handleOf(due: Due): Handle {
  const handle: Handle = { due, ref: () => handle, unref: () => handle };
  return handle;
}
