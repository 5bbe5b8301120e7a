import { useEffect } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { createDraftSync } from './draft-sync.ts';
import { draftPlaces, keepDraftHere, onDraftChange, readDraftHere } from './drafts.ts';

/** Whoever pauses that long has their words told, in milliseconds. */
const PAUSE_MS = 700;
/** How often what was written at other devices is asked for, in milliseconds. */
const ASK_EVERY_MS = 15_000;

/** Keeps my drafts alike at all my devices, as long as the line is live. */
export function useDraftSync(): void {
  const { id: agentId } = useMe();
  const { api } = useLive();
  const isLive = useLiveState(({ line }) => line === 'live');
  useEffect(() => {
    if (!isLive) return;
    const counter = `rejoin.drafts-told.${agentId}`;
    const sync = createDraftSync({
      places: () => draftPlaces(agentId),
      read: (place) => readDraftHere({ ...place, agentId }),
      keep: (place, here) => keepDraftHere({ ...place, agentId }, here),
      told: () => localStorage.getItem(counter) ?? '0',
      countTold: () => localStorage.setItem(counter, `${Number(localStorage.getItem(counter)) + 1}`),
      pull: () => api.agent.drafts.query(),
      push: ({ conversationId, audience, text }) => api.agent.keepDraft.mutate({ conversationId, audience, text }),
    });
    const catchUp = () => void sync.catchUp();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const stopListening = onDraftChange(() => {
      clearTimeout(pause);
      pause = setTimeout(() => void sync.tell(), PAUSE_MS);
    });
    const timer = setInterval(catchUp, ASK_EVERY_MS);
    document.addEventListener('visibilitychange', catchUp);
    window.addEventListener('focus', catchUp);
    catchUp();
    return () => {
      clearTimeout(pause);
      clearInterval(timer);
      stopListening();
      document.removeEventListener('visibilitychange', catchUp);
      window.removeEventListener('focus', catchUp);
    };
  }, [agentId, api, isLive]);
}
