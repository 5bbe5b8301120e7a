import { useEffect } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { unsentIn } from '../../live/unsent.ts';
import { keepDraft, readDraft } from './drafts.ts';

/** What was written and not sent before the sign-in was over is a draft again, before what stands in the field: it is there after the next sign-in. Files can't be: they stand in the thread until then. */
export function useUnsentDrafts(): void {
  const live = useLive();
  const { id: agentId } = useMe();
  const isSignedOut = useLiveState(({ line }) => line === 'signedOut');
  useEffect(() => {
    if (!isSignedOut) return;
    for (const { clientMessageId, conversationId, audience, text, files } of unsentIn(live.read()).toReversed()) {
      const place = { agentId, conversationId, audience };
      keepDraft(place, [text, readDraft(place)].filter(Boolean).join('\n\n'));
      if (files.length === 0) live.discard(clientMessageId);
    }
  }, [agentId, isSignedOut, live]);
}
