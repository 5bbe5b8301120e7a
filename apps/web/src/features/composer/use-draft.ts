import { useState } from 'react';
import { useMe } from '../../live/me.tsx';
import { type Audience, type DraftPlace, dropDraft, keepDraft, readDraft } from './drafts.ts';

type Draft = {
  readonly text: string;
  readonly write: (text: string) => void;
  /** It was sent: the field is empty. */
  readonly sent: () => void;
};

/** What I have written for that audience but not sent. Answers and notes are kept apart, so that none is ever taken for the other. */
export function useDraft(conversationId: string, audience: Audience): Draft {
  const { id: agentId } = useMe();
  const placeOf = (of: Audience): DraftPlace => ({ agentId, conversationId, audience: of });
  const [texts, setTexts] = useState(() => ({
    guest: readDraft(placeOf('guest')),
    colleagues: readDraft(placeOf('colleagues')),
  }));
  const text = texts[audience];
  const set = (next: string) => setTexts((known) => ({ ...known, [audience]: next }));
  return {
    text,
    write: (next) => {
      set(next);
      keepDraft(placeOf(audience), next);
    },
    sent: () => {
      set('');
      dropDraft(placeOf(audience), text);
    },
  };
}
