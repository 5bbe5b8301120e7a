import { clsx } from 'clsx';
import { BubbleFrame, type BubbleFrameProps, cornerClasses } from './bubble-frame.tsx';
import { isEmojiOnly } from './emoji-only.ts';
import { LinkedText } from './linked-text.tsx';

const colours = {
  mine: 'bg-accent-soft',
  theirs: 'bg-pressed',
  bot: 'border border-line-strong bg-surface',
};

/** One message of text. One to three emoji alone stand large and without a bubble. */
export function Bubble({ text, ...frame }: BubbleFrameProps & { text: string }) {
  const { side, position } = frame;
  return (
    <BubbleFrame {...frame}>
      {isEmojiOnly(text) ? (
        <p className="px-1 text-[2rem] leading-tight">{text}</p>
      ) : (
        <p
          dir="auto"
          className={clsx(
            'px-3.5 py-2.5 text-14 wrap-anywhere whitespace-pre-wrap text-ink',
            colours[side],
            cornerClasses(side, position),
          )}
        >
          <LinkedText text={text} />
        </p>
      )}
    </BubbleFrame>
  );
}
