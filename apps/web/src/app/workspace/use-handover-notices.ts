import { toastDone } from '@rejoin/ui/toaster';
import { useEffect, useEffectEvent } from 'react';
import { useLive } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import type { AgentNews } from '../../live/wire.ts';
import { handoverNotice, namesIn } from './handover-notice.ts';

/** Says what becomes of my conversations without my doing, with the way to those that are still mine. */
export function useHandoverNotices(selected: string | undefined, open: (conversationId: string) => void): void {
  const live = useLive();
  const me = useMe();
  const hear = useEffectEvent((news: AgentNews) => {
    const id = news.type === 'conversation' ? news.row.conversationId : news.type === 'gone' ? news.conversationId : '';
    const notice = handoverNotice(news, {
      before: live.read().rows.get(id),
      agentId: me.id,
      ...namesIn(live.read()),
      isOpen: id === selected && !document.hidden,
    });
    if (notice === undefined) return;
    const { text, detail, conversationId } = notice;
    toastDone(text, {
      ...(detail !== undefined && { detail }),
      ...(conversationId !== undefined &&
        conversationId !== selected && { action: { label: 'Open', onClick: () => open(conversationId) } }),
    });
  });
  useEffect(() => live.onNews(hear), [live]);
}
