/** What an agent has chosen and written of how a leg ended, before it is done; kept in this browser. */
export type WrapUpDraft = { readonly codeIds: readonly string[]; readonly notes: string };

export type DraftOf = { readonly agentId: string; readonly conversationId: string; readonly leg: number };

const EMPTY: WrapUpDraft = { codeIds: [], notes: '' };

function prefixOf(agentId: string): string {
  return `rejoin.wrapUp.${agentId}.`;
}

function keyOf({ agentId, conversationId, leg }: DraftOf): string {
  return `${prefixOf(agentId)}${conversationId}.${leg}`;
}

/** Of which legs this browser has a draft. */
export function wrapUpDrafts(agentId: string): readonly DraftOf[] {
  const prefix = prefixOf(agentId);
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => {
      const [conversationId = '', leg] = key.slice(prefix.length).split('.');
      return { agentId, conversationId, leg: Number(leg) };
    });
}

export function readWrapUpDraft(of: DraftOf): WrapUpDraft {
  const kept = localStorage.getItem(keyOf(of));
  return kept === null ? EMPTY : (JSON.parse(kept) as WrapUpDraft);
}

export function keepWrapUpDraft(of: DraftOf, draft: WrapUpDraft): void {
  localStorage.setItem(keyOf(of), JSON.stringify(draft));
}

export function dropWrapUpDraft(of: DraftOf): void {
  localStorage.removeItem(keyOf(of));
}

/** The codes with this one among them, or no longer; in the order in which they were chosen. */
export function toggled(codeIds: readonly string[], codeId: string): readonly string[] {
  return codeIds.includes(codeId) ? codeIds.filter((each) => each !== codeId) : [...codeIds, codeId];
}
