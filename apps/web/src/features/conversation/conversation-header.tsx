'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Badge } from '@rejoin/ui/badge';
import { IconButton } from '@rejoin/ui/icon-button';
import { ArrowLeft, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToldName } from '../../live/told-name.tsx';
import type { InboxGroup, InboxRow } from '../../live/wire.ts';

const STATUS: Record<
  InboxGroup,
  { readonly meaning: 'good' | 'attention' | 'info' | 'neutral'; readonly label: string }
> = {
  connected: { meaning: 'good', label: 'Connected' },
  offered: { meaning: 'info', label: 'Offered to you' },
  parked: { meaning: 'neutral', label: 'Parked' },
  afterCallWork: { meaning: 'attention', label: 'After-call work' },
  waiting: { meaning: 'attention', label: 'Waiting' },
  ended: { meaning: 'neutral', label: 'Ended' },
};

type ConversationHeaderProps = {
  readonly row: InboxRow;
  readonly detailsOpen: boolean;
  readonly onDetails: () => void;
  readonly onBack: () => void;
  /** What I can do with my leg. */
  readonly deeds: ReactNode;
};

export function ConversationHeader({ row, detailsOpen, onDetails, onBack, deeds }: ConversationHeaderProps) {
  const { meaning, label } = STATUS[row.group];
  return (
    <header className="@container shrink-0 border-b border-line">
      <div className="flex min-h-14 flex-wrap items-center gap-x-2.5 px-3 md:px-4">
        <IconButton label="Back to the inbox" icon={<ArrowLeft />} onClick={onBack} className="md:hidden" />
        <Avatar name={row.guestName} tintBy={row.sessionId} className="max-sm:hidden" />
        <span className="flex min-h-14 min-w-0 flex-1 items-center gap-2.5">
          <h2 className="min-w-0 truncate text-14 font-semibold">
            {row.guestName}
            <ToldName row={row} />
          </h2>
          <Badge meaning={meaning} className="max-sm:hidden @xl:@max-2xl:hidden">
            {label}
          </Badge>
        </span>
        <div className="flex min-w-0 items-center gap-1.5 @max-xl:order-last @max-xl:w-full @max-xl:flex-wrap @max-xl:pb-2.5 @max-xl:empty:hidden @max-sm:gap-1 @max-sm:[&>button]:px-2">
          {deeds}
        </div>
        <IconButton
          label={detailsOpen ? 'Hide guest details' : 'Show guest details'}
          icon={<PanelRight />}
          aria-expanded={detailsOpen}
          onClick={onDetails}
          className="xl:hidden"
        />
      </div>
    </header>
  );
}
