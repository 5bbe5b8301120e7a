'use client';

import { Banner } from '@rejoin/ui/banner';
import { buttonClasses } from '@rejoin/ui/button';
import { useEffect, useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { pendingWords } from './line-words.ts';

/** A line that is back before this many milliseconds is not worth a word. */
const PATIENCE_MS = 1500;

/** Says that the line is down, for as long as it is, and what waits for it. */
export function LineBanner() {
  const line = useLiveState((state) => state.line);
  const pending = useLiveState((state) => state.outgoing.filter(({ status }) => status === 'pending').length);
  const worth = useStanding(line === 'reconnecting' || line === 'offline');
  if (line === 'signedOut') {
    return (
      <Banner
        meaning="danger"
        title="You are signed out."
        flush
        action={
          <a href="/sign-in" className={buttonClasses('secondary')}>
            Sign in
          </a>
        }
      >
        What you have written is kept in this browser.
      </Banner>
    );
  }
  if (!worth) return null;
  const title = line === 'offline' ? 'This computer is offline.' : 'Connection lost. Reconnecting.';
  return (
    <Banner meaning="attention" title={title} flush>
      {pendingWords(pending)}
    </Banner>
  );
}

/** True once `holds` has held for a while. */
function useStanding(holds: boolean): boolean {
  const [standing, setStanding] = useState(false);
  useEffect(() => {
    if (!holds) return setStanding(false);
    const timer = setTimeout(() => setStanding(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [holds]);
  return holds && standing;
}
