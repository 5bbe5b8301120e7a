'use client';

import { useEffect, useReducer, useRef } from 'react';
import { flushSync } from 'react-dom';

type WriteAddress = (entry: 'pushed' | 'replaced', address: string) => void;

/**
 * Puts what is open into the address, as a new entry of the history or in place of the present one, so that the router hears of it.
 * A router listens to the history from its first effect on; a click may come after the first drawing and before that effect. Drawing at
 * once runs the effects that are due.
 */
export function useWriteAddress(): WriteAddress {
  const heard = useRef(false);
  const [, draw] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    heard.current = true;
  }, []);
  return (entry, address) => {
    if (!heard.current) flushSync(draw);
    if (entry === 'pushed') window.history.pushState(null, '', address);
    else window.history.replaceState(null, '', address);
  };
}
