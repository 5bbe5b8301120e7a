'use client';

import { useWriteAddress } from '@rejoin/ui/use-write-address';
import { useSearchParams } from 'next/navigation';
import { useMay } from '../../live/me.tsx';

const VIEW = 'view';
const WATCHED = 'watch';

/** Whether the floor is open and which conversation on it, kept in the address so that Back, reload and a copied link work. */
export function useWatched() {
  const search = useSearchParams();
  const write = useWriteAddress();
  const may = useMay('conversation:message:monitor');
  return {
    may,
    isFloor: may && search.get(VIEW) === 'floor',
    watched: search.get(WATCHED) ?? undefined,
    watch(conversationId: string | undefined): void {
      const parameters = new URLSearchParams(window.location.search);
      if (conversationId === undefined) parameters.delete(WATCHED);
      else parameters.set(WATCHED, conversationId);
      write('pushed', `?${parameters}`);
    },
  };
}
