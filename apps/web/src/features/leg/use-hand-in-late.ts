import { toastDone } from '@rejoin/ui/toaster';
import { useEffect, useEffectEvent } from 'react';
import { type Failure, failureOf } from '../../live/failure.ts';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { handInLate, pendingWork } from './hand-in-late.ts';
import { dropWrapUpDraft, readWrapUpDraft, wrapUpDrafts } from './wrap-up-draft.ts';

/** Work is taken for over when nothing more is heard for that long, in milliseconds: what is just being done drops its own draft, and a tab that was held up hears first what another one has begun. */
const SETTLED_MS = 1000;

/** There is nothing that the draft could be kept for. */
const OVER: ReadonlySet<Failure> = new Set<Failure>(['noWrapUp', 'conversationNotFound']);

/** Hands in what was filled in of after-call work when its time was up first: a code was missing, or this browser had no line or was closed. */
export function useHandInLate(): void {
  const { api, read } = useLive();
  const { id: agentId } = useMe();
  const isLive = useLiveState(({ line }) => line === 'live');
  const pending = useLiveState(({ rows }) => pendingWork(rows));
  const handIn = useEffectEvent(async (still: string) => {
    const ports = {
      drafts: () => wrapUpDrafts(agentId),
      read: readWrapUpDraft,
      drop: dropWrapUpDraft,
      handIn: ({ conversationId, leg }, draft) =>
        api.leg.wrapUp.mutate({ conversationId, leg, ...draft }).then(
          () => 'kept',
          (error) => (OVER.has(failureOf(error)) ? 'over' : 'unknown'),
        ),
    } satisfies Parameters<typeof handInLate>[0];
    for (const { conversationId } of await handInLate(ports, still)) {
      const guestName = read().rows.get(conversationId)?.guestName ?? 'a guest';
      toastDone('Time for after-call work is over.', { detail: `What you had filled in for ${guestName} is kept.` });
    }
  });
  useEffect(() => {
    if (!isLive) return;
    const timer = setTimeout(() => void handIn(pending), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isLive, pending]);
}
