import { useMemo, useSyncExternalStore } from 'react';
import { fieldsIn, keepText, keptUnder, readKept } from '../../live/kept-text.ts';

const CHANGED = 'rejoin:wrap-up-drafts';

/** What an agent has chosen and written of how a leg ended, before it is done; kept in this browser. */
export type WrapUpDraft = { readonly codeIds: readonly string[]; readonly notes: string };

export type DraftOf = { readonly agentId: string; readonly conversationId: string; readonly leg: number };

function prefixOf(agentId: string): string {
  return `rejoin.wrapUp.${agentId}.`;
}

function keyOf({ agentId, conversationId, leg }: DraftOf): string {
  return `${prefixOf(agentId)}${conversationId}.${leg}`;
}

/** Of which legs this browser has a draft. */
export function wrapUpDrafts(agentId: string): readonly DraftOf[] {
  return keptUnder(prefixOf(agentId)).map((rest) => {
    const [conversationId = '', leg] = rest.split('.');
    return { agentId, conversationId, leg: Number(leg) };
  });
}

export function readWrapUpDraft(of: DraftOf): WrapUpDraft {
  return draftIn(readKept(keyOf(of)));
}

export function keepWrapUpDraft(of: DraftOf, draft: WrapUpDraft): void {
  keepText(keyOf(of), JSON.stringify(draft));
  window.dispatchEvent(new Event(CHANGED));
}

export function dropWrapUpDraft(of: DraftOf): void {
  keepText(keyOf(of), '');
  window.dispatchEvent(new Event(CHANGED));
}

/** The draft as it stands, whichever tab of this browser wrote it last. */
export function useWrapUpDraft(of: DraftOf): WrapUpDraft {
  const kept = useSyncExternalStore(
    onChange,
    () => readKept(keyOf(of)),
    () => '',
  );
  return useMemo(() => draftIn(kept), [kept]);
}

function draftIn(kept: string): WrapUpDraft {
  const { codeIds, notes } = fieldsIn(kept) ?? {};
  return {
    codeIds: Array.isArray(codeIds) ? codeIds.filter((id) => typeof id === 'string') : [],
    notes: typeof notes === 'string' ? notes : '',
  };
}

function onChange(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  window.addEventListener('storage', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    window.removeEventListener('storage', listener);
  };
}

/** The codes with this one among them, or no longer; in the order in which they were chosen. */
export function toggled(codeIds: readonly string[], codeId: string): readonly string[] {
  return codeIds.includes(codeId) ? codeIds.filter((each) => each !== codeId) : [...codeIds, codeId];
}
