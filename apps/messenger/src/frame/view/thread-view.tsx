import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Model } from '../conversation/model.ts';
import { keepRows } from '../thread/keep-rows.ts';
import type { Row } from '../thread/rows.ts';
import { layOut } from '../thread/rows.ts';
import { DownIcon } from './icons.tsx';
import type { LargeImage } from './lightbox.tsx';
import { MessageGroup } from './message-group.tsx';
import { useSurroundings } from './surroundings.ts';
import { ThreadTop } from './thread-top.tsx';
import { TypingDots } from './typing-dots.tsx';
import { useScroll } from './use-scroll.ts';

/** Earlier messages are asked for when the guest comes this near to the top, in px. */
const NEAR_TOP_PX = 120;

export function ThreadView({ model, onEnlarge }: { model: Model; onEnlarge: (image: LargeImage) => void }): VNode {
  const { words, formats, tell } = useSurroundings();
  const { thread, outbox, notice, readOnly } = model;
  const rows = useRows(model);
  const today = formats.dayNumber(Date.now());
  const newestOfMine = outbox.entries.at(-1)?.id;
  const { box, content, toEnd, away, onScroll: followScroll } = useScroll(rows[1]?.key);

  useEffect(() => {
    if (newestOfMine !== undefined || model.shown) toEnd();
  }, [newestOfMine, model.shown, toEnd]);

  function onScroll(): void {
    followScroll();
    if ((box.current?.scrollTop ?? 0) < NEAR_TOP_PX && thread.length > 0 && !model.history.failed)
      tell({ type: 'olderWanted' });
  }

  return (
    <div class="thread-frame">
      <div
        class="thread"
        ref={box}
        role="log"
        aria-live="off"
        aria-label={words.thread}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1).
        tabIndex={0}
        onScroll={onScroll}
      >
        <div class="thread-content" ref={content}>
          <ThreadTop model={model} />
          {notice && <p class="line">{words[notice]}</p>}
          {rows.map((row) => (
            <ThreadRow key={row.key} row={row} today={today} readOnly={readOnly} onEnlarge={onEnlarge} />
          ))}
          {model.typist && <TypingDots name={model.typist.name} />}
        </div>
      </div>
      {away && (
        <button
          type="button"
          class="to-end"
          aria-label={words.newestMessages}
          title={words.newestMessages}
          onClick={toEnd}
        >
          <DownIcon />
        </button>
      )}
    </div>
  );
}

/** The rows of the thread; those that say the same as before are the ones from before. */
function useRows({ thread, outbox: { entries } }: Model): readonly Row[] {
  const { formats } = useSurroundings();
  const before = useRef<readonly Row[]>([]);
  return useMemo(() => {
    before.current = keepRows(before.current, layOut(thread, entries, formats.dayNumber));
    return before.current;
  }, [thread, entries, formats]);
}

type ThreadRowProps = {
  readonly row: Row;
  /** The number of the day it is: "Yesterday" is not for ever. */
  readonly today: number;
  readonly readOnly: boolean;
  readonly onEnlarge: (image: LargeImage) => void;
};

/** Drawn again only where something about it has changed: a thread may have thousands. */
function ThreadRow({ row, today, readOnly, onEnlarge }: ThreadRowProps): VNode {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a day is called depends on which day it is.
  return useMemo(
    () => <RowView row={row} readOnly={readOnly} onEnlarge={onEnlarge} />,
    [row, today, readOnly, onEnlarge],
  );
}

function RowView({ row, ...rest }: Omit<ThreadRowProps, 'today'>): VNode {
  const { words, formats } = useSurroundings();
  if (row.kind === 'day') return <p class="line day">{formats.day(row.at, Date.now())}</p>;
  if (row.kind === 'group') return <MessageGroup group={row} {...rest} />;
  return (
    <div class="stack">
      <p class="line ended">{row.name ? words.endedBy(row.name) : words.ended}</p>
      {row.isLast && !row.readOnly && <p class="line">{words.carryOn}</p>}
    </div>
  );
}
