import { useState } from 'react';
import type { Trial } from './trial.ts';

/** What somebody looks at while they work on a flow. None of it is kept. */
export type Bench = {
  readonly view: 'picture' | 'list';
  readonly side: 'edit' | 'try' | 'tests';
  /** Key of the node that is chosen; it may have gone. */
  readonly chosen: string | undefined;
  readonly trial: Trial | undefined;
  /** Index of the test that is open; it may have gone. */
  readonly test: number | undefined;
};

export type BenchState = { readonly bench: Bench; readonly look: (change: Partial<Bench>) => void };

export function useBench(): BenchState {
  const [bench, setBench] = useState<Bench>({
    ...{ view: 'picture', side: 'edit' },
    ...{ chosen: undefined, trial: undefined, test: undefined },
  });
  return { bench, look: (change) => setBench((before) => ({ ...before, ...change })) };
}
