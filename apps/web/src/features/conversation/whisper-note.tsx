import { TimeAgo } from '@rejoin/ui/time-ago';
import { EyeOff } from 'lucide-react';
import type { WhisperItem } from './thread-items.ts';

/** A supervisor's word to me, told apart from what the guest reads by more than its colour. */
export function WhisperNote({ item: { at, by, text } }: { readonly item: WhisperItem }) {
  return (
    <article
      aria-label={`Whisper from ${by}`}
      className="my-2 rounded-panel border border-dashed border-attention bg-attention-soft px-3.5 py-2.5 text-attention-ink"
    >
      <p className="flex flex-wrap items-center gap-x-2 text-12">
        <span className="flex items-center gap-1.5 font-semibold">
          <EyeOff aria-hidden className="size-3.5 shrink-0" />
          {by} whispers
        </span>
        <span>The guest does not see this</span>
        <TimeAgo at={at} />
      </p>
      <p dir="auto" className="mt-1 text-14 wrap-anywhere whitespace-pre-wrap">
        {text}
      </p>
    </article>
  );
}
