import type { InboxRow } from '../../live/wire.ts';
import type { DraftOf, WrapUpDraft } from './wrap-up-draft.ts';

type LatePorts = {
  readonly drafts: () => readonly DraftOf[];
  readonly read: (of: DraftOf) => WrapUpDraft;
  readonly drop: (of: DraftOf) => void;
  /** What came of it: it is kept, there is nothing to keep it for, or nobody knows. */
  readonly handIn: (of: DraftOf, draft: WrapUpDraft) => Promise<'kept' | 'over' | 'unknown'>;
};

/** Which after-call work is still to be done, as a text that changes with it. */
export function pendingWork(rows: ReadonlyMap<string, Pick<InboxRow, 'conversationId' | 'wrapUp'>>): string {
  return [...rows.values()]
    .flatMap(({ conversationId, wrapUp }) => (wrapUp === undefined ? [] : [`${conversationId}.${wrapUp.leg}`]))
    .sort()
    .join(' ');
}

/** Hands in what this browser still has of work that is no longer to be done: its time was up first. Gives whose it was that is kept now. */
export async function handInLate(ports: LatePorts, pending: string): Promise<readonly DraftOf[]> {
  const due = new Set(pending.split(' '));
  const kept: DraftOf[] = [];
  for (const of of ports.drafts()) {
    if (due.has(`${of.conversationId}.${of.leg}`)) continue;
    const draft = ports.read(of);
    const isEmpty = draft.notes.trim() === '' && draft.codeIds.length === 0;
    const outcome = isEmpty ? 'over' : await ports.handIn(of, draft);
    if (outcome !== 'unknown') ports.drop(of);
    if (outcome === 'kept') kept.push(of);
  }
  return kept;
}
