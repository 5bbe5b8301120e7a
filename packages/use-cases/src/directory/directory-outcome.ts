import type { Changed } from '@rejoin/core/directory/settle';

/** What came of a change of the directory: `done` where it was made, and otherwise why not. */
export function told<Not extends { readonly type: string }, Done>(outcome: Changed | Not, done: Done) {
  return outcome.type === 'changed' ? done : (outcome as Exclude<Not, Changed>);
}
