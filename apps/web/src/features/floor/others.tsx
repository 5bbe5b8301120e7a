import { Eye } from 'lucide-react';
import { othersWords } from './others-words.ts';

type OthersProps = {
  /** Who else watches, by name. */
  readonly lookers: readonly string[];
  /** Whose typing shows, if they are at it. */
  readonly typing: string | undefined;
};

/**
 * Who else is about the conversation: its line is kept free, so that nothing moves. Read out is only who comes and goes to watch;
 * somebody types too often for that.
 */
export function Others({ lookers, typing }: OthersProps) {
  return (
    <div className="mx-auto flex min-h-6 w-full max-w-3xl shrink-0 flex-wrap items-center gap-x-3 px-4 text-12 text-muted md:px-6">
      <p role="status" className="flex min-w-0 items-center gap-1.5 text-attention-ink">
        {lookers.length > 0 && (
          <>
            <Eye aria-hidden className="size-3.5 shrink-0" />
            <span className="min-w-0 wrap-anywhere">{othersWords(lookers)}</span>
          </>
        )}
      </p>
      {typing !== undefined && <p className="min-w-0 truncate">{typing} is typing…</p>}
    </div>
  );
}
