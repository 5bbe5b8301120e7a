'use client';

import { Banner } from '@rejoin/ui/banner';
import { Button } from '@rejoin/ui/button';
import { CopyButton } from '@rejoin/ui/copy-button';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { strandedIn } from '../../live/unsent.ts';

/** What I wrote while a conversation was taken from me, and nobody will read: to copy it, or to let it go. */
export function StrandedMessages() {
  const live = useLive();
  const rows = useLiveState((state) => state.rows);
  const outgoing = useLiveState((state) => state.outgoing);
  const [first] = strandedIn({ rows, outgoing });
  if (first === undefined) return null;
  return (
    <Banner
      meaning="attention"
      title={`${first.audience === 'guest' ? 'A message' : 'A note'} of yours was not sent. You no longer have its conversation.`}
      flush
      action={
        <span className="flex gap-2">
          <CopyButton text={first.text} label="Copy" />
          <Button onClick={() => live.discard(first.clientMessageId)}>Discard</Button>
        </span>
      }
    >
      <q dir="auto" className="line-clamp-2 wrap-anywhere">
        {first.text || first.files.map(({ fileName }) => fileName).join(', ')}
      </q>
    </Banner>
  );
}
