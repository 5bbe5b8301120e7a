import { createContext } from 'react';

/** By how much this machine's clock is ahead of the one that told the times that are shown, in milliseconds. */
export const ClockAhead = createContext(0);
