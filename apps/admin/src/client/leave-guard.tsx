'use client';

import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

type LeaveGuardProps = {
  /** Whether leaving the screen now would lose something. */
  active: boolean;
  /** Whether a reload or closing the tab would, even where leaving the screen does not. */
  activeForTab?: boolean;
  /** What would be lost. */
  consequence: string;
};

/** A page of the console, or an entry of the tab's history. */
type Destination = { readonly path: string } | { readonly historyKey: string };

/**
 * Asks before a link, the way back, a reload or closing the tab throws away what is not saved. Who is asked while it is being saved goes on
 * once it is. Where a browser does not let a page keep somebody from going back, they go.
 */
export function LeaveGuard({ active, activeForTab = active, consequence }: LeaveGuardProps) {
  const router = useRouter();
  const [destination, setDestination] = useState<Destination>();
  const leaves = useRef(false);
  useEffect(() => {
    if (!activeForTab) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [activeForTab]);
  useEffect(() => {
    if (!active) return;
    const onClick = (event: MouseEvent) => {
      const path = ownPathOf(event);
      if (path === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setDestination({ path });
    };
    const onNavigate = (event: NavigateEvent) => {
      if (!isWayBack(event)) return;
      if (leaves.current) {
        leaves.current = false;
        return;
      }
      event.preventDefault();
      setDestination({ historyKey: event.destination.key });
    };
    document.addEventListener('click', onClick, { capture: true });
    historyOf(window)?.addEventListener('navigate', onNavigate);
    return () => {
      document.removeEventListener('click', onClick, { capture: true });
      historyOf(window)?.removeEventListener('navigate', onNavigate);
    };
  }, [active]);
  const leave = () => {
    setDestination(undefined);
    if (destination === undefined) return;
    if ('path' in destination) return router.push(destination.path);
    leaves.current = active;
    historyOf(window)?.traverseTo(destination.historyKey);
  };
  const goOn = useEffectEvent(leave);
  useEffect(() => {
    if (!active) goOn();
  }, [active]);
  return (
    <ConfirmDialog
      open={destination !== undefined}
      onOpenChange={() => setDestination(undefined)}
      title="Leave without saving?"
      consequence={consequence}
      verb="Leave"
      danger
      onConfirm={leave}
    />
  );
}

/** Not every browser has it. */
function historyOf(window: { readonly navigation?: Navigation }): Navigation | undefined {
  return window.navigation;
}

/** Whether somebody goes back or forth to another page of the console, and can be kept from it. */
function isWayBack({ navigationType, cancelable, destination }: NavigateEvent): boolean {
  const isElsewhere = URL.parse(destination.url)?.pathname !== window.location.pathname;
  return navigationType === 'traverse' && cancelable && destination.sameDocument && isElsewhere;
}

/** Where a click would lead within the console, in this tab. */
function ownPathOf(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (link === null || elsewhere || link.target === '_blank' || link.origin !== window.location.origin)
    return undefined;
  return link.pathname === window.location.pathname ? undefined : `${link.pathname}${link.search}`;
}
