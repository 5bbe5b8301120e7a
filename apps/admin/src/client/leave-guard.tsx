'use client';

import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

type LeaveGuardProps = {
  /** Whether leaving now would lose something. */
  active: boolean;
  /** What would be lost. */
  consequence: string;
};

/** Asks before a link, a reload or closing the tab throws away what is not saved. */
export function LeaveGuard({ active, consequence }: LeaveGuardProps) {
  const router = useRouter();
  const [destination, setDestination] = useState<string>();
  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const path = ownPathOf(event);
      if (path === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setDestination(path);
    };
    window.addEventListener('beforeunload', onUnload);
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [active]);
  return (
    <ConfirmDialog
      open={destination !== undefined}
      onOpenChange={() => setDestination(undefined)}
      title="Leave without saving?"
      consequence={consequence}
      verb="Leave"
      danger
      onConfirm={() => {
        setDestination(undefined);
        if (destination !== undefined) router.push(destination);
      }}
    />
  );
}

/** Where a click would lead within the console, in this tab. */
function ownPathOf(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (link === null || elsewhere || link.target === '_blank' || link.origin !== window.location.origin)
    return undefined;
  return link.pathname === window.location.pathname ? undefined : `${link.pathname}${link.search}`;
}
