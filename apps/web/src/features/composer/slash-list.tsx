import { Kbd } from '@rejoin/ui/kbd';
import { ResponseList } from './response-list.tsx';
import type { useSlash } from './use-slash.ts';

type SlashListProps = { readonly slash: ReturnType<typeof useSlash> };

/** What a slash in the message may mean, above the field. */
export function SlashList({ slash }: SlashListProps) {
  if (!slash.isOpen) return null;
  return (
    <div className="absolute inset-x-3 bottom-full z-30 mb-1 animate-appear rounded-panel bg-raised text-work shadow-float md:inset-x-6">
      <ResponseList {...slash.choice} />
      {slash.isHeld && <NotSent typed={slash.choice.typed} onSeeAll={slash.seeAll} />}
    </div>
  );
}

type NotSentProps = { readonly typed: string; readonly onSeeAll: () => void };

/** The message ends as if a response were meant: it goes when it is sent once more. */
function NotSent({ typed, onSeeAll }: NotSentProps) {
  return (
    <p role="alert" className="border-t border-line px-3 py-2.5 wrap-anywhere">
      Not sent yet. Send it again if the guest is to read “/{typed}”, or{' '}
      <button
        type="button"
        className="font-medium text-accent-ink hover:underline"
        // The caret stays in the field.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onSeeAll}
      >
        see all responses
      </button>{' '}
      <span aria-hidden className="pointer-coarse:hidden">
        <Kbd>↓</Kbd>
      </span>
    </p>
  );
}
