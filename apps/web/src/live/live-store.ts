import type { LiveState } from './live-state.ts';
import { type LiveAction, reduce } from './reduce.ts';

export type LiveStore = ReturnType<typeof createLiveStore>;

/** Holds what the workspace knows and tells whoever listens that it has changed. */
export function createLiveStore(initial: LiveState) {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    read: (): LiveState => state,
    dispatch(action: LiveAction): void {
      const before = state;
      state = reduce(state, action);
      if (state === before) return;
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
