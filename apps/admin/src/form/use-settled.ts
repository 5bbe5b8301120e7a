import { useEffect, useState } from 'react';

/** The value once it has stood still for `pauseMs`; `undefined` while it is being typed. What is there at first is settled. */
export function useSettled<T>(value: T, pauseMs: number): T | undefined {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled === value ? value : undefined;
}
