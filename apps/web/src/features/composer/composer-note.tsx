'use client';

import { useLiveState } from '../../live/live-context.tsx';
import type { InboxRow } from '../../live/wire.ts';

/** Stands in the composer's place and says why nothing can be written. */
export function ComposerNote({ row, mayAnswer }: { readonly row: InboxRow; readonly mayAnswer: boolean }) {
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === row.queueId)?.name);
  return (
    <p className="border-t border-line px-6 py-4 text-center text-muted text-balance">
      {noteFor(row, mayAnswer, queue ?? 'its queue')}
    </p>
  );
}

function noteFor({ group }: InboxRow, mayAnswer: boolean, queue: string): string {
  switch (group) {
    case 'offered':
      return 'Accept the offer to answer.';
    case 'waiting':
      return `Waiting in ${queue}. It is offered to whoever is on queue and has room.`;
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
