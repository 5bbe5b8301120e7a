import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Model } from '../conversation/model.ts';
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
  const { thread, outbox, notice } = model;
  const rows = useMemo(() => layOut(thread, outbox.entries, formats.dayNumber), [thread, outbox.entries, formats]);
  const latestSent = useMemo(() => latestOfMine(rows), [rows]);
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
          {rows.map((row, index) => (
            <ThreadRow
              key={row.key}
              row={row}
              isLast={index === rows.length - 1}
              latestSent={latestSent}
              readOnly={model.readOnly}
              onEnlarge={onEnlarge}
            />
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

type ThreadRowProps = {
  readonly row: Row;
  /** Nothing has come after it. */
  readonly isLast: boolean;
  readonly latestSent: string | undefined;
  readonly readOnly: boolean;
  readonly onEnlarge: (image: LargeImage) => void;
};

function ThreadRow({ row, isLast, ...rest }: ThreadRowProps): VNode {
  const { words, formats } = useSurroundings();
  if (row.kind === 'day') return <p class="line day">{formats.day(row.at, Date.now())}</p>;
  if (row.kind === 'group') return <MessageGroup group={row} {...rest} />;
  return (
    <div class="stack">
      <p class="line ended">{row.name ? words.endedBy(row.name) : words.ended}</p>
      {isLast && !row.readOnly && <p class="line">{words.carryOn}</p>}
    </div>
  );
}

function latestOfMine(rows: readonly Row[]): string | undefined {
  const mine = rows.flatMap((row) => (row.kind === 'group' && row.mine ? row.bubbles : []));
  const latest = mine.at(-1);
  return latest && !latest.entry ? latest.key : undefined;
}
