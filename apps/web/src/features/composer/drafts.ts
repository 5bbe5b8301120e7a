import type { DraftHere } from '@rejoin/core/drafts/merged-draft';
import { useMemo, useSyncExternalStore } from 'react';
import { keepText, keptUnder, readKept } from '../../live/kept-text.ts';
import type { Outgoing } from '../../live/outgoing.ts';
import { conversationsWithFiles, onFilesChange } from './chosen-files.ts';

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
const AUDIENCES = ['guest', 'colleagues'] as const;

type Kind = Omit<DraftPlace, 'conversationId'>;

function prefixOf({ agentId, audience }: Kind): string {
  return `rejoin.${NAMES[audience]}.${agentId}.`;
}

function knownPrefixOf({ agentId, audience }: Kind): string {
  return `rejoin.known-${NAMES[audience]}.${agentId}.`;
}

/** What the agent has written but not sent; kept in this browser, and from here on the server. */
export function readDraft(place: DraftPlace): string {
  return readKept(prefixOf(place) + place.conversationId);
}

export function keepDraft(place: DraftPlace, text: string): void {
  keepText(prefixOf(place) + place.conversationId, text);
  window.dispatchEvent(new Event(CHANGED));
}

/** What was sent is no draft any more; what another tab has written meanwhile stays. */
export function dropDraft(place: DraftPlace, sent: string): void {
  if (readDraft(place) === sent) keepDraft(place, '');
}

/** With what this browser knows the server to have. */
export function readDraftHere(place: DraftPlace): DraftHere {
  return { text: readDraft(place), known: readKept(knownPrefixOf(place) + place.conversationId) };
}

export function keepDraftHere(place: DraftPlace, { text, known }: DraftHere): void {
  keepText(knownPrefixOf(place) + place.conversationId, known);
  if (text !== readDraft(place)) keepDraft(place, text);
}

/** Wherever there is a draft, or was when this browser last heard. */
export function draftPlaces(agentId: string): readonly DraftPlace[] {
  return AUDIENCES.flatMap((audience) => {
    const kind = { agentId, audience };
    const ids = [...keptUnder(prefixOf(kind)), ...keptUnder(knownPrefixOf(kind))];
    return [...new Set(ids)].map((conversationId) => ({ ...kind, conversationId }));
  });
}

/** Conversations in which the agent has written an answer, or chosen files for one, but not sent it. */
export function useDrafts(agentId: string): ReadonlySet<string> {
  const ids = useSyncExternalStore(
    onAnswerChange,
    () => [...keptUnder(prefixOf({ agentId, audience: 'guest' })), ...conversationsWithFiles(agentId)].join(' '),
    () => '',
  );
  return useMemo(() => new Set(ids.split(' ').filter(Boolean)), [ids]);
}

function onAnswerChange(listener: () => void): () => void {
  const [stopWords, stopFiles] = [onDraftChange(listener), onFilesChange(listener)];
  return () => {
    stopWords();
    stopFiles();
  };
}

/** Calls `listener` when a draft changes, here or in another tab, until the returned function is called. */
export function onDraftChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}
