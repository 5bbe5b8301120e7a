'use client';

import { createContext } from 'react';

/** Whether the person may see who changed what. */
export const AuditAccess = createContext(false);
