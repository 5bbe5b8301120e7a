import { TimeAgo } from '@rejoin/ui/time-ago';
import { EyeOff, StickyNote } from 'lucide-react';
import { useLive } from '../../live/live-context.tsx';
import { sentenceFor } from './refusal-sentence.ts';
import type { AsideItem } from './thread-items.ts';

/** What the guest does not read, told apart from what they do by more than its colour. */
export function Aside({ item }: { readonly item: AsideItem }) {
  const { kind, at, by, to, text, delivery } = item;
  const Icon = kind === 'whisper' ? EyeOff : StickyNote;
  const who = by ?? 'You';
  return (
    <div className="py-2">
      <article
        aria-label={kind === 'whisper' ? `Whisper from ${who}` : `Note by ${who}`}
        className="rounded-panel border border-dashed border-attention bg-attention-soft px-3.5 py-2.5 text-attention-ink"
      >
        <p className="flex flex-wrap items-center gap-x-2 text-12">
          <span className="flex items-center gap-1.5 font-semibold">
            <Icon aria-hidden className="size-3.5 shrink-0" />
            {kind === 'whisper' ? whisperedWords(who, to) : `${who} noted`}
          </span>
          <span>The guest does not see this</span>
          {delivery === undefined ? <TimeAgo at={at} /> : delivery === 'pending' && <span>Saving</span>}
        </p>
        <p dir="auto" className="mt-1 text-14 wrap-anywhere whitespace-pre-wrap">
          {text}
        </p>
        {delivery === 'failed' && <NotSaved item={item} />}
      </article>
    </div>
  );
}

function whisperedWords(who: string, to: string | undefined): string {
  return `${who} ${who === 'You' ? 'whispered' : 'whispers'}${to === undefined ? '' : ` to ${to}`}`;
}

function NotSaved({ item: { refusal = '', clientMessageId = '' } }: { readonly item: AsideItem }) {
  const live = useLive();
  const button = 'rounded-control font-medium underline underline-offset-2';
  return (
    <p role="alert" className="mt-1 flex flex-wrap gap-x-2 text-12 text-danger-ink">
      Not saved. {sentenceFor(refusal)}
      <button type="button" onClick={() => live.retry(clientMessageId)} className={button}>
        Retry
      </button>
      <button type="button" onClick={() => live.discard(clientMessageId)} className={button}>
        Discard
      </button>
    </p>
  );
}
