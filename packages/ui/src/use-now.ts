import { useSyncExternalStore } from 'react';

type Clock = { subscribe: (listener: () => void) => () => void; read: () => number };

const clocks = new Map<number, Clock>();

/** One timer for all who listen; it runs only while somebody does. */
function startClock(period: number): Clock {
  const listeners = new Set<() => void>();
  let now = Date.now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    now = Date.now();
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    if (timer === undefined) {
      now = Date.now();
      timer = setInterval(tick, period);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  };
  // On a server nobody listens and no timer runs, and it draws for days.
  return { subscribe, read: () => (typeof document === 'undefined' ? Date.now() : now) };
}

/** Milliseconds since 1970, renewed every `period` milliseconds. */
export function useNow(period: number): number {
  let clock = clocks.get(period);
  if (clock === undefined) {
    clock = startClock(period);
    clocks.set(period, clock);
  }
  return useSyncExternalStore(clock.subscribe, clock.read, clock.read);
}
