'use client';

import type { Permission } from '@rejoin/core/permissions/permission';
import { createContext, type ReactNode, use } from 'react';
import type { Me } from './wire.ts';

const MeContext = createContext<Me | undefined>(undefined);

export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>;
}

/** Who is signed in. */
export function useMe(): Me['person'] {
  return useContextOfMe().person;
}

/** Whether I may do it; the server asks again. */
export function useMay(permission: Permission): boolean {
  return useContextOfMe().permissions.includes(permission);
}

function useContextOfMe(): Me {
  const me = use(MeContext);
  if (me === undefined) throw new Error('useMe needs a MeProvider above it');
  return me;
}
