import { useEffect } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { unsentIn } from '../../live/unsent.ts';
import { forgetDoubtful, keepDoubtful, readDoubtful, settleDoubtful, withoutArrived, withUnsent } from './doubtful.ts';
import { keepDraft, readDraft } from './drafts.ts';

/**
 * What was written and not sent before the sign-in was over is a draft again, before what stands in the field: it is there after the next
 * sign-in, unless it has arrived after all. Files can't be: they stand in the thread until then.
 */
export function useUnsentDrafts(): void {
  const live = useLive();
  const { id: agentId } = useMe();
  const isLive = useLiveState(({ line }) => line === 'live');
  useEffect(() => {
    let isOut = false;
    // Not when it is drawn: whoever signs out has left the page by then.
    return live.subscribe(() => {
      if (isOut || live.read().line !== 'signedOut') return;
      isOut = true;
      for (const each of unsentIn(live.read()).toReversed()) {
        const place = { ...each, agentId };
        keepDraft(place, withUnsent(readDraft(place), each.text));
        if (each.status === 'pending') keepDoubtful(agentId, each);
        if (each.files.length === 0) live.discard(each.clientMessageId);
      }
    });
  }, [agentId, live]);
  useEffect(() => {
    if (!isLive) return;
    const ports: Parameters<typeof settleDoubtful>[0] = {
      doubtful: () => readDoubtful(agentId),
      forget: (each) => forgetDoubtful(agentId, each),
      isStored: ({ clientMessageId, audience }) => live.api.agent.isStored.query({ clientMessageId, audience }),
      retract: (each) => {
        const place = { ...each, agentId };
        keepDraft(place, withoutArrived(readDraft(place), each.text));
      },
    };
    void settleDoubtful(ports);
  }, [agentId, isLive, live]);
}
