'use client';

import { createContext, type ReactNode, use, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { Colleague } from '../live/wire.ts';
import type { Action } from './actions.ts';

type Deed<Given extends readonly unknown[]> = Action & { readonly run: (...given: Given) => void };
type Registry<Given extends readonly unknown[]> = ReturnType<typeof createRegistry<Given>>;

/** Deeds of one kind, told of by the parts of the page below the provider; each is done with what is `Given`. */
function createDeeds<Given extends readonly unknown[]>() {
  const RegistryContext = createContext<Registry<Given> | undefined>(undefined);

  function useRegistry(): Registry<Given> {
    const registry = use(RegistryContext);
    if (registry === undefined) throw new Error('Deeds need their provider above them');
    return registry;
  }

  return {
    Provider({ children }: { readonly children: ReactNode }) {
      const [registry] = useState(createRegistry<Given>);
      return <RegistryContext value={registry}>{children}</RegistryContext>;
    },

    /** Offers what this part of the page can do, for as long as it stands; what has no `run` can't be done now. */
    useOffered(deeds: readonly (Action & { readonly run: Deed<Given>['run'] | undefined })[]): void {
      const { add } = useRegistry();
      const possible = deeds.filter((deed): deed is Deed<Given> => deed.run !== undefined);
      const run = useEffectEvent((label: string, given: Given) =>
        possible.find((deed) => deed.label === label)?.run(...given),
      );
      const told = JSON.stringify(possible.map(({ run: _mine, ...action }) => action));
      useEffect(() => {
        const named: readonly Action[] = JSON.parse(told);
        return add(named.map((action) => ({ ...action, run: (...given: Given) => run(action.label, given) })));
      }, [add, told]);
    },

    /** All that can be done now. */
    usePossible(): readonly Deed<Given>[] {
      const { all, subscribe } = useRegistry();
      return useSyncExternalStore(subscribe, all, all);
    },
  };
}

function createRegistry<Given extends readonly unknown[]>() {
  const listeners = new Set<() => void>();
  const groups = new Set<readonly Deed<Given>[]>();
  let all: readonly Deed<Given>[] = [];
  const changed = () => {
    all = [...groups].flat();
    for (const listener of listeners) listener();
  };
  return {
    add(deeds: readonly Deed<Given>[]) {
      groups.add(deeds);
      changed();
      return () => {
        groups.delete(deeds);
        changed();
      };
    },
    all: () => all,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

const actions = createDeeds<[]>();
const colleagueDeeds = createDeeds<[Colleague]>();

export const useActions = actions.useOffered;
export const usePossibleActions = actions.usePossible;

/** What can be done with a colleague, whoever it is: the palette offers it beside each that it finds. */
export const useColleagueDeeds = colleagueDeeds.useOffered;
export const usePossibleColleagueDeeds = colleagueDeeds.usePossible;

/** Knows what can be done at this moment, as the parts of the page below it tell. */
export function ActionsProvider({ children }: { readonly children: ReactNode }) {
  return (
    <actions.Provider>
      <colleagueDeeds.Provider>{children}</colleagueDeeds.Provider>
    </actions.Provider>
  );
}
