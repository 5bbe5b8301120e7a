import type { LiveStore } from './live-store.ts';

/** Notes in the store how the line stands, by what is heard of it. `hasNetwork` is what the browser says. */
export function createLineNotes({ read, dispatch }: LiveStore, hasNetwork: () => boolean) {
  /** Whether the line has held since the browser said that there is no network. */
  let holds = false;

  function lost(): void {
    holds = false;
    if (read().line !== 'signedOut') dispatch({ type: 'line', line: hasNetwork() ? 'reconnecting' : 'offline' });
  }

  /** The network has gone or is back: known before the line breaks, and at times it never does. */
  function networkChanged(): void {
    const { line } = read();
    if (line === 'live') holds = true;
    if (line === 'live' || (line === 'offline' && holds))
      dispatch({ type: 'line', line: hasNetwork() ? 'live' : 'offline' });
    else if (line !== 'connecting') lost();
  }

  return { lost, networkChanged };
}
