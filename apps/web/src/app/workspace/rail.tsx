'use client';

import { IconButton } from '@rejoin/ui/icon-button';
import { NavRail } from '@rejoin/ui/nav-rail';
import { type Theme, useThemeSwitch } from '@rejoin/ui/theme-toggle';
import { ChartNoAxesColumn, Inbox, LayoutGrid } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { LineMark } from '../../features/connection/line-mark.tsx';
import { floorOf } from '../../features/floor/use-floor-filter.ts';
import { useWatched } from '../../features/floor/use-watched.ts';
import { PresenceButton } from '../../features/presence/presence-button.tsx';
import { useReport } from '../../features/report/use-report.ts';
import { useActions, useColleagueDeeds } from '../../keyboard/use-actions.tsx';
import { useLiveState } from '../../live/live-context.tsx';
import { Link } from '../../navigation/link.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Mark } from './mark.tsx';

type RailProps = { readonly theme: Theme; readonly onShortcuts: () => void; readonly onSignOut: () => void };

/** Always in sight: where I am, whether I am on queue, how the line stands, who I am. */
export function Rail({ theme, onShortcuts, onSignOut }: RailProps) {
  const { isFloor, may: maySeeFloor } = useWatched();
  const { isReport, may: mayReport } = useReport();
  const count = useLiveState(
    (state) => [...state.rows.values()].filter((row) => row.group === 'connected' && row.unanswered > 0).length,
  );
  const switcher = useThemeSwitch(theme);
  const router = useRouter();
  useActions([
    { label: 'Go to the inbox', run: isFloor || isReport ? () => router.push('/') : undefined },
    { label: 'Go to the floor', run: maySeeFloor && !isFloor ? () => router.push('/?view=floor') : undefined },
    { label: 'Go to the reports', run: mayReport && !isReport ? () => router.push('/?view=report') : undefined },
    { label: switcher.label, run: switcher.choose },
  ]);
  useColleagueDeeds([
    { label: 'Show on the floor', run: maySeeFloor ? ({ agentId }) => router.push(floorOf(agentId)) : undefined },
  ]);
  return (
    <NavRail
      brand={<Mark />}
      link={Link}
      items={[
        { href: '/', label: 'Inbox', icon: <Inbox aria-hidden />, current: !isFloor && !isReport, count },
        ...(maySeeFloor
          ? [{ href: '/?view=floor', label: 'Floor', icon: <LayoutGrid aria-hidden />, current: isFloor }]
          : []),
        ...(mayReport
          ? [
              {
                href: '/?view=report',
                label: 'Reports',
                icon: <ChartNoAxesColumn aria-hidden />,
                current: isReport,
              },
            ]
          : []),
      ]}
      footer={
        <>
          <LineMark />
          <PresenceButton />
          <IconButton
            label={switcher.label}
            icon={switcher.icon}
            onClick={switcher.choose}
            side="right"
            className="max-[22.5rem]:hidden"
          />
          <AccountMenu onShortcuts={onShortcuts} onSignOut={onSignOut} />
        </>
      }
    />
  );
}
