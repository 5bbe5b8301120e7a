'use client';

import { NavRail } from '@rejoin/ui/nav-rail';
import { type Theme, ThemeToggle } from '@rejoin/ui/theme-toggle';
import { Inbox } from 'lucide-react';
import Link from 'next/link';
import { LineMark } from '../../features/connection/line-mark.tsx';
import { PresenceButton } from '../../features/presence/presence-button.tsx';
import { useLiveState } from '../../live/live-context.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';

type RailProps = { readonly theme: Theme; readonly onShortcuts: () => void; readonly onSignOut: () => void };

/** Always in sight: where I am, whether I am on queue, how the line stands, who I am. */
export function Rail({ theme, onShortcuts, onSignOut }: RailProps) {
  const count = useLiveState(
    (state) => [...state.rows.values()].filter((row) => row.group === 'connected' && row.unanswered > 0).length,
  );
  return (
    <NavRail
      brand={<Mark />}
      link={Link}
      items={[{ href: '/', label: 'Inbox', icon: <Inbox aria-hidden />, current: true, count }]}
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
