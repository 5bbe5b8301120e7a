'use client';

import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { holdWayBack } from './hold-way-back.ts';
import { useOpenLeaveGuards } from './open-leave-guards.ts';
import { tellLeaving } from './use-go-on.ts';

type LeaveGuardProps = {
  /** Whether leaving the screen now would lose something. */
  active: boolean;
  /** Whether a reload or closing the tab would, even where leaving the screen does not. */
  activeForTab?: boolean;
  /** What would be lost. */
  consequence: string;
};

/** Where somebody wanted to go. */
type Destination = { readonly go: () => void };

/**
 * Asks before a link, the way back, a reload or closing the tab throws away what is not saved. Who is asked while it is being saved goes on
 * once it is.
 */
export function LeaveGuard({ active, activeForTab = active, consequence }: LeaveGuardProps) {
  const router = useRouter();
  const { asks, consequences, isAnyOpen } = useOpenLeaveGuards({ active, consequence });
  const [destination, setDestination] = useState<Destination>();
  useEffect(() => {
    if (!activeForTab) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [activeForTab]);
  useEffect(() => {
    if (!asks) return;
    const onClick = (event: MouseEvent) => {
      const path = ownPathOf(event);
      if (path === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setDestination({ go: () => router.push(path) });
    };
    document.addEventListener('click', onClick, { capture: true });
    const letGo = holdWayBack((go) => setDestination({ go }));
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
      letGo();
    };
  }, [asks, router]);
  const leave = () => {
    setDestination(undefined);
    if (destination === undefined) return;
    tellLeaving();
    destination.go();
  };
  const settle = useEffectEvent(() => (isAnyOpen() ? setDestination(undefined) : leave()));
  useEffect(() => {
    if (!asks) settle();
  }, [asks]);
  return (
    <ConfirmDialog
      open={destination !== undefined}
      onOpenChange={() => setDestination(undefined)}
      title="Leave without saving?"
      consequence={consequences.map((each) => <p key={each}>{each}</p>)}
      verb="Leave"
      danger
      onConfirm={leave}
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
