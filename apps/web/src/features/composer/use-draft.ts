import { useSyncExternalStore } from 'react';
import { useMe } from '../../live/me.tsx';
import { type Audience, dropDraft, keepDraft, onDraftChange, readDraft } from './drafts.ts';

type Draft = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** It was sent: the field is empty. */
  readonly sent: () => void;
};

/** What I have written for that audience but not sent. Answers and notes are kept apart, so that none is ever taken for the other. */
export function useDraft(conversationId: string, audience: Audience): Draft {
  const { id: agentId } = useMe();
  const place = { agentId, conversationId, audience };
  const text = useSyncExternalStore(
    onDraftChange,
    () => readDraft(place),
    () => '',
  );
  return { text, write: (next) => keepDraft(place, next), sent: () => dropDraft(place, text) };
}
