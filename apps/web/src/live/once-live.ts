import type { Line } from './live-state.ts';
import type { LiveStore } from './live-store.ts';

/** How long whoever does something waits for the line, in milliseconds: a little where it was lost, more where it was never there yet. */
const PATIENCE_MS: Partial<Record<Line, number>> = { connecting: 10_000, reconnecting: 3000 };

/**
 * Tells whether the line is live, at once where that is known, else as soon as it is or when it has taken too long. Once, and not at all
 * after the returned function was called.
 */
export function onceLive({ read, subscribe }: Pick<LiveStore, 'read' | 'subscribe'>, tell: (isLive: boolean) => void) {
  const patience = PATIENCE_MS[read().line];
  if (patience === undefined) {
    tell(read().line === 'live');
    return () => {};
  }
  const settle = (isLive: boolean) => {
    stop();
    tell(isLive);
  };
  const timer = setTimeout(() => settle(false), patience);
  const unsubscribe = subscribe(() => {
    const { line } = read();
    if (PATIENCE_MS[line] === undefined) settle(line === 'live');
  });
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
  };
  return stop;
}
