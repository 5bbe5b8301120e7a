import { useEffect, useEffectEvent, useState } from 'react';
import { useLive } from '../../live/live-context.tsx';
import type { AgentNews } from '../../live/wire.ts';

/** A conversation that has just left my list. `takenBy`: the name of whoever took it. */
export type Departed = { readonly conversationId: string; readonly guestName: string; readonly takenBy?: string };

/** The one that left last while it was before me. */
export function useDeparted(selected: string | undefined): Departed | undefined {
  const live = useLive();
  const [departed, setDeparted] = useState<Departed>();
  const hear = useEffectEvent((news: AgentNews) => {
    if (news.type !== 'gone' || news.conversationId !== selected) return;
    const { conversationId, takenBy } = news;
    const guestName = live.read().rows.get(conversationId)?.guestName;
    if (guestName !== undefined) setDeparted({ conversationId, guestName, ...(takenBy !== undefined && { takenBy }) });
  });
  useEffect(() => live.onNews(hear), [live]);
  return departed?.conversationId === selected ? departed : undefined;
}
