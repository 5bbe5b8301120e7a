'use client';

import { useLiveState } from '../../live/live-context.tsx';
import type { InboxGroup, InboxRow } from '../../live/wire.ts';
import { waitingWords } from './waiting-words.ts';

/** Stands in the composer's place and says why nothing can be written. */
export function ComposerNote({ row, mayAnswer }: { readonly row: InboxRow; readonly mayAnswer: boolean }) {
  const waiting = useLiveState((state) => waitingWords(state, row));
  return (
    <p className="border-t border-line px-6 py-4 text-center text-muted text-balance">
      {row.group === 'waiting' ? waiting : noteFor(row.group, mayAnswer)}
    </p>
  );
}

function noteFor(group: Exclude<InboxGroup, 'waiting'>, mayAnswer: boolean): string {
  switch (group) {
    case 'offered':
      return 'Accept the offer to answer.';
    case 'parked':
      return 'You have put this conversation aside. Take it back to answer.';
    case 'afterCallWork':
      return 'Your part in this conversation is over. Say how it ended.';
    case 'connected':
      return mayAnswer ? '' : 'Your role lets you read this conversation but not answer.';
    case 'ended':
      return 'Your part in this conversation is over. If the guest writes again it comes to you first.';
  }
}
