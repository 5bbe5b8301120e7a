'use client';

import { Button } from '@rejoin/ui/button';
import { Menu } from '@rejoin/ui/menu';
import { CalendarClock, CirclePause, Clock, MessageCircleReply } from 'lucide-react';
import { useServerNow } from '../../live/use-server-now.ts';
import { backWords, parkTimes } from './park-times.ts';

type ParkMenuProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly busy: boolean;
  readonly sessionEndsAt: number;
  readonly onPark: (until?: number) => void;
  readonly onPick: () => void;
};

/** Until when to put the conversation aside. */
export function ParkMenu({ open, onOpenChange, busy, sessionEndsAt, onPark, onPick }: ParkMenuProps) {
  const now = useServerNow()();
  return (
    <Menu
      open={open}
      onOpenChange={onOpenChange}
      align="end"
      trigger={
        <Button icon={<CirclePause aria-hidden />} loading={busy}>
          Park
        </Button>
      }
      groups={[
        [
          {
            label: 'Until the guest answers',
            note: 'Frees your room for another conversation',
            icon: <MessageCircleReply />,
            onSelect: () => onPark(),
          },
        ],
        [
          ...parkTimes(now, sessionEndsAt).map(({ label, until }) => ({
            label,
            note: `Back ${backWords(until, now)}, or when the guest answers`,
            icon: <Clock />,
            onSelect: () => onPark(until),
          })),
          { label: 'Pick a time', icon: <CalendarClock />, onSelect: onPick },
        ],
      ]}
    />
  );
}
