'use client';

import { useSearchParams } from 'next/navigation';

const PARAMETER = 'conversation';

/** The conversation that is open, kept in the address so that Back, reload and a copied link work. */
export function useSelection() {
  const selected = useSearchParams().get(PARAMETER) ?? undefined;
  return {
    selected,
    select(conversationId: string): void {
      if (conversationId === selected) return;
      const address = `?${PARAMETER}=${encodeURIComponent(conversationId)}`;
      if (selected === undefined) window.history.pushState(null, '', address);
      else window.history.replaceState(null, '', address);
    },
    close: () => window.history.pushState(null, '', '/'),
  };
}
