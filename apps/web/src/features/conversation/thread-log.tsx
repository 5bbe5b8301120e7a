'use client';

import { Lightbox } from '@rejoin/ui/lightbox';
import { clsx } from 'clsx';
import { ArrowDown } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { AskAddress, OpenImage } from './message-bubble.tsx';
import type { ThreadItem } from './thread-items.ts';
import { ThreadRow } from './thread-row.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

type ThreadLogProps = {
  readonly guestName: string;
  readonly items: readonly ThreadItem[];
  /** Then it comes into view, wherever its writer was. */
  readonly lastIsMine: boolean;
  readonly askAddress: AskAddress;
  /** The way to what was said before the first. */
  readonly top: ReactNode;
};

/** A conversation that goes on, the latest at the bottom; who has read up stays where they are. */
export function ThreadLog({ guestName, items, lastIsMine, askAddress, top }: ThreadLogProps) {
  const box = useRef<HTMLDivElement>(null);
  const [image, setImage] = useState<OpenImage | null>(null);
  const { away, unseen, toEnd } = useStickToEnd(box, {
    first: items.find(({ type }) => type !== 'day')?.key,
    last: items.at(-1)?.key,
    count: items.length,
    lastIsMine,
  });
  return (
    <div className="relative min-h-0 flex-1 short:min-h-40 short:shrink-0">
      <div
        ref={box}
        role="log"
        aria-label={`Conversation with ${guestName}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard.
        tabIndex={0}
        className="focus-inset h-full overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end px-4 pt-2 pb-3 md:px-6">
          {top}
          {/* Apart from the column, which would lay out all of them again with every letter that is typed below. */}
          <div className="[&>article]:flow-root">
            {items.map((item) => (
              <ThreadRow key={item.key} item={item} askAddress={askAddress} onOpen={setImage} />
            ))}
          </div>
        </div>
      </div>
      {away && (
        <button
          type="button"
          onClick={toEnd}
          className={clsx(
            'absolute bottom-3 left-1/2 inline-flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full bg-raised font-medium shadow-float',
            unseen ? 'px-3' : 'px-2',
          )}
        >
          <ArrowDown aria-hidden className="size-4" />
          <span className={clsx(!unseen && 'sr-only')}>{unseen ? 'New messages' : 'To the latest message'}</span>
        </button>
      )}
      <Lightbox image={image} onClose={() => setImage(null)} />
    </div>
  );
}
