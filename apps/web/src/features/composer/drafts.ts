import { useMemo, useSyncExternalStore } from 'react';

const CHANGED = 'rejoin:drafts';

function prefixOf(agentId: string): string {
  return `rejoin.draft.${agentId}.`;
}

/** What the agent has written but not sent in a conversation; kept in this browser. */
export function readDraft(agentId: string, conversationId: string): string {
  return localStorage.getItem(prefixOf(agentId) + conversationId) ?? '';
}

export function keepDraft(agentId: string, conversationId: string, text: string): void {
  const key = prefixOf(agentId) + conversationId;
  if (text === '') localStorage.removeItem(key);
  else localStorage.setItem(key, text);
  window.dispatchEvent(new Event(CHANGED));
}

/** What was sent is no draft any more; what another tab has written meanwhile stays. */
export function dropDraft(agentId: string, conversationId: string, sent: string): void {
  if (readDraft(agentId, conversationId) === sent) keepDraft(agentId, conversationId, '');
}

/** Conversations in which the agent has written something but not sent it. */
export function useDrafts(agentId: string): ReadonlySet<string> {
  const ids = useSyncExternalStore(
    subscribe,
    () => draftIds(agentId),
    () => '',
  );
  return useMemo(() => new Set(ids.split(' ').filter(Boolean)), [ids]);
}

function draftIds(agentId: string): string {
  const prefix = prefixOf(agentId);
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
