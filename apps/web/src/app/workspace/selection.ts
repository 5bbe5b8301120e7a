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
    readSelected,
    select(conversationId: string): void {
      const before = readSelected();
      if (conversationId === before) return;
      write(before === undefined ? 'pushed' : 'replaced', `?${PARAMETER}=${encodeURIComponent(conversationId)}`);
    },
    close: () => write('pushed', '/'),
  };
}

/** By the address: what is drawn may be behind it. */
function readSelected(): string | undefined {
  return new URLSearchParams(window.location.search).get(PARAMETER) ?? undefined;
}
