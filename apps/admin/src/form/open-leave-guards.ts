import { useEffect, useId, useSyncExternalStore } from 'react';

type OpenGuard = { readonly id: string; readonly consequence: string };

const NONE: readonly OpenGuard[] = [];
let guards = NONE;
const listeners = new Set<() => void>();

function replaceGuards(next: readonly OpenGuard[]): void {
  guards = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Of several guards that are active together, as a dialog's over a form's, only the newest asks, and for all of them. Gives whether it is this
 * one, what would be lost, and whether anything would.
 */
export function useOpenLeaveGuards({ active, consequence }: { active: boolean; consequence: string }) {
  const id = useId();
  useEffect(() => {
    if (!active) return;
    replaceGuards([...guards, { id, consequence }]);
    return () => replaceGuards(guards.filter((guard) => guard.id !== id));
  }, [active, consequence, id]);
  const open = useSyncExternalStore(
    subscribe,
    () => guards,
    () => NONE,
  );
  return {
    asks: active && open.at(-1)?.id === id,
    consequences: [...new Set([...open.map((guard) => guard.consequence), consequence])],
    /** At this moment, which a drawing may be behind. */
    isAnyOpen: () => guards.length > 0,
  };
}
