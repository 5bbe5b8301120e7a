'use client';

import { NavRail } from '@rejoin/ui/nav-rail';
import { type Theme, ThemeToggle } from '@rejoin/ui/theme-toggle';
import { Inbox, LayoutGrid } from 'lucide-react';
import Link from 'next/link';
import { LineMark } from '../../features/connection/line-mark.tsx';
import { useWatched } from '../../features/floor/use-watched.ts';
import { PresenceButton } from '../../features/presence/presence-button.tsx';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay } from '../../live/me.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';

type RailProps = { readonly theme: Theme; readonly onShortcuts: () => void; readonly onSignOut: () => void };

/** Always in sight: where I am, whether I am on queue, how the line stands, who I am. */
export function Rail({ theme, onShortcuts, onSignOut }: RailProps) {
  const { isFloor } = useWatched();
  const maySeeFloor = useMay('conversation:message:monitor');
  const count = useLiveState(
    (state) => [...state.rows.values()].filter((row) => row.group === 'connected' && row.unanswered > 0).length,
  );
  return (
    <NavRail
      brand={<Mark />}
      link={Link}
      items={[
        { href: '/', label: 'Inbox', icon: <Inbox aria-hidden />, current: !isFloor, count },
        ...(maySeeFloor
          ? [{ href: '/?view=floor', label: 'Floor', icon: <LayoutGrid aria-hidden />, current: isFloor }]
          : []),
      ]}
      footer={
        <>
          <LineMark />
          <PresenceButton />
          <ThemeToggle theme={theme} side="right" />
          <AccountMenu onShortcuts={onShortcuts} onSignOut={onSignOut} />
        </>
      }
    />
  );
}
