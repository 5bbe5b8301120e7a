import { DaySeparator } from '@rejoin/ui/day-separator';
import { ThreadEvent } from '@rejoin/ui/thread-event';
import {
  ArrowRightLeft,
  BadgeCheck,
  BellOff,
  BellRing,
  CirclePause,
  ClipboardCheck,
  Clock,
  Hourglass,
  LogIn,
  LogOut,
  Megaphone,
  RotateCcw,
  Tag,
  Trash2,
} from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Aside } from './aside.tsx';
import { type AskAddress, MessageBubble, type OpenImage } from './message-bubble.tsx';
import { StructuredBubble } from './structured-bubble.tsx';
import type { Happening, ThreadItem } from './thread-items.ts';

const HAPPENING_ICONS: Record<Happening, ReactNode> = {
  joined: <LogIn aria-hidden />,
  signedIn: <BadgeCheck aria-hidden />,
  left: <LogOut aria-hidden />,
  back: <RotateCcw aria-hidden />,
  waiting: <Clock aria-hidden />,
  offered: <BellRing aria-hidden />,
  passed: <BellOff aria-hidden />,
  parked: <CirclePause aria-hidden />,
  transferred: <ArrowRightLeft aria-hidden />,
  told: <Megaphone aria-hidden />,
  noted: <Tag aria-hidden />,
  silent: <Hourglass aria-hidden />,
  wrappedUp: <ClipboardCheck aria-hidden />,
  over: <Trash2 aria-hidden />,
};

type ThreadRowProps = {
  readonly item: ThreadItem;
  readonly askAddress: AskAddress;
  readonly onOpen: (image: OpenImage) => void;
};

/** What stands in a thread, whatever it is. Drawn again only when it says something else. */
export const ThreadRow = memo(
  function ThreadRow({ item, askAddress, onOpen }: ThreadRowProps) {
    switch (item.type) {
      case 'day':
        return <DaySeparator at={item.at} />;
      case 'happening':
        return (
          <ThreadEvent at={item.at} icon={HAPPENING_ICONS[item.kind]}>
            {item.words}
          </ThreadEvent>
        );
      case 'aside':
        return <Aside item={item} />;
      case 'bubble':
        if (item.part !== undefined) return <StructuredBubble item={item} part={item.part} />;
        return <MessageBubble item={item} askAddress={askAddress} onOpen={onOpen} />;
    }
  },
  (before, after) => JSON.stringify(before.item) === JSON.stringify(after.item),
);
