import { useEffect, useEffectEvent } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { useServerClock } from '../../live/use-server-clock.ts';
import { filledIn } from './filled-in.ts';
import { dropWrapUpDraft, readWrapUpDraft } from './wrap-up-draft.ts';

/** How long before it is over by itself it is handed in, in milliseconds: it has to be there in time. */
const BEFORE_MS = 1500;

type Due = { readonly conversationId: string; readonly until: number };

/** Hands in after-call work that has been filled in just before its time is up, whatever is on the screen then. */
export function useFinishInTime(): void {
  const { api, read } = useLive();
  const { id: agentId } = useMe();
  const here = useServerClock();
  const rows = useLiveState((state) => state.rows);
  const told = JSON.stringify(
    [...rows.values()].flatMap(({ conversationId, wrapUp }): Due[] =>
      wrapUp?.until === undefined ? [] : [{ conversationId, until: wrapUp.until }],
    ),
  );
  const untilDue = useEffectEvent((until: number) => here(until) - BEFORE_MS - Date.now());
  const handIn = useEffectEvent((conversationId: string) => {
    const wrapUp = read().rows.get(conversationId)?.wrapUp;
    if (wrapUp === undefined) return;
    const of = { agentId, conversationId, leg: wrapUp.leg };
    const queue = read().queues.find(({ id }) => id === wrapUp.queueId);
    const draft = filledIn(wrapUp, readWrapUpDraft(of), queue?.wrapUp.codes ?? []);
    if (draft === undefined) return;
    // Another tab may have been faster; what does not arrive is handed in late.
    api.leg.wrapUp.mutate({ conversationId, leg: wrapUp.leg, ...draft }).then(
      () => dropWrapUpDraft(of),
      () => undefined,
    );
  });
  useEffect(() => {
    const due: readonly Due[] = JSON.parse(told);
    const timers = due.map(({ conversationId, until }) => setTimeout(() => handIn(conversationId), untilDue(until)));
    return () => {
      for (const timer of timers) clearTimeout(timer);
    };
  }, [told]);
}
