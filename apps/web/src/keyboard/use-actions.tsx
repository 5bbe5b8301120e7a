'use client';

import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Action, PossibleAction } from './actions.ts';

type Registry = {
  readonly add: (actions: readonly PossibleAction[]) => () => void;
  readonly all: () => readonly PossibleAction[];
  readonly subscribe: (listener: () => void) => () => void;
};

const RegistryContext = createContext<Registry | undefined>(undefined);

/** Knows what can be done at this moment, as the parts of the page below it tell. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createRegistry);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Offers what this part of the page can do, for as long as it stands; what has no `run` can't be done now. */
export function useActions(actions: readonly (Action & { readonly run: (() => void) | undefined })[]): void {
  const { add } = useRegistry();
  const possible = actions.filter((action): action is PossibleAction => action.run !== undefined);
  const run = useEffectEvent((label: string) => possible.find((action) => action.label === label)?.run());
  const told = JSON.stringify(possible.map(({ label, keys }) => ({ label, keys })));
  useEffect(() => {
    const named: readonly Action[] = JSON.parse(told);
    return add(named.map((action) => ({ ...action, run: () => run(action.label) })));
  }, [add, told]);
}

/** All that can be done now. */
export function usePossibleActions(): readonly PossibleAction[] {
  const { all, subscribe } = useRegistry();
  return useSyncExternalStore(subscribe, all, all);
}

function useRegistry(): Registry {
  const registry = use(RegistryContext);
  if (registry === undefined) throw new Error('Actions need an ActionsProvider above them');
  return registry;
}

function createRegistry(): Registry {
  const listeners = new Set<() => void>();
  const groups = new Set<readonly PossibleAction[]>();
  let all: readonly PossibleAction[] = [];
  const changed = () => {
    all = [...groups].flat();
    for (const listener of listeners) listener();
  };
  return {
    add(actions) {
      groups.add(actions);
      changed();
      return () => {
        groups.delete(actions);
        changed();
      };
    },
    all: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
