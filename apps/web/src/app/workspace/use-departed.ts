import { useEffect, useEffectEvent, useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import type { AgentNews } from '../../live/wire.ts';
import { movedWords, namesIn } from './handover-notice.ts';

/** A conversation that has just left my list. `takenBy`: the name of whoever took it. */
export type Departed = {
  readonly conversationId: string;
  readonly guestName: string;
  readonly takenBy?: string;
  /** That a supervisor has moved it, and to where. */
  readonly moved?: string;
};

/** The one that left last while it was before me. */
export function useDeparted(selected: string | undefined): Departed | undefined {
  const live = useLive();
  const [departed, setDeparted] = useState<Departed>();
  const hear = useEffectEvent((news: AgentNews) => {
    if (news.type !== 'gone' || news.conversationId !== selected) return;
    const { conversationId, takenBy, moved } = news;
    const guestName = live.read().rows.get(conversationId)?.guestName;
    if (guestName === undefined) return;
    setDeparted({
      conversationId,
      guestName,
      ...(takenBy !== undefined && { takenBy }),
      ...(moved !== undefined && { moved: movedWords(moved, guestName, namesIn(live.read())) }),
    });
  });
  useEffect(() => live.onNews(hear), [live]);
  return departed?.conversationId === selected ? departed : undefined;
}
