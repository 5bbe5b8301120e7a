'use client';

import { useWriteAddress } from '@rejoin/ui/use-write-address';
import { useSearchParams } from 'next/navigation';

const PARAMETER = 'conversation';

/** The conversation that is open, kept in the address so that Back, reload and a copied link work. */
export function useSelection() {
  const selected = useSearchParams().get(PARAMETER) ?? undefined;
  const write = useWriteAddress();
  return {
    selected,
    select(conversationId: string): void {
      // What is drawn may be behind the address.
      const asked = new URLSearchParams(window.location.search).get(PARAMETER);
      if (conversationId === asked) return;
      write(asked === null ? 'pushed' : 'replaced', `?${PARAMETER}=${encodeURIComponent(conversationId)}`);
    },
    close: () => write('pushed', '/'),
  };
}
