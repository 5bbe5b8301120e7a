'use client';

import { createContext } from 'react';

/** The screens that the person may open: nothing leads them to any other. */
export const ScreenAccess = createContext<readonly string[]>([]);
