import { useMemo, useSyncExternalStore } from 'react';
import type { Outgoing } from '../../live/outgoing.ts';

const CHANGED = 'rejoin:drafts';

/** For whom it is. */
export type Audience = Outgoing['audience'];

/** Whose draft it is, and what of: an answer to the guest, or a note for colleagues. */
export type DraftPlace = {
  readonly agentId: string;
  readonly conversationId: string;
  readonly audience: Audience;
};

const NAMES: Readonly<Record<Audience, string>> = { guest: 'draft', colleagues: 'note' };

function prefixOf({ agentId, audience }: Omit<DraftPlace, 'conversationId'>): string {
  return `rejoin.${NAMES[audience]}.${agentId}.`;
}

/** What the agent has written but not sent; kept in this browser. */
export function readDraft(place: DraftPlace): string {
  return localStorage.getItem(prefixOf(place) + place.conversationId) ?? '';
}

export function keepDraft(place: DraftPlace, text: string): void {
  const key = prefixOf(place) + place.conversationId;
  if (text === '') localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  window.dispatchEvent(new Event(CHANGED));
}

/** What was sent is no draft any more; what another tab has written meanwhile stays. */
export function dropDraft(place: DraftPlace, sent: string): void {
  if (readDraft(place) === sent) keepDraft(place, '');
}

/** Conversations in which the agent has written an answer but not sent it. */
export function useDrafts(agentId: string): ReadonlySet<string> {
  const ids = useSyncExternalStore(
    subscribe,
    () => draftIds(agentId),
    () => '',
  );
  return useMemo(() => new Set(ids.split(' ').filter(Boolean)), [ids]);
}

function draftIds(agentId: string): string {
  const prefix = prefixOf({ agentId, audience: 'guest' });
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort()
    .join(' ');
}

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
