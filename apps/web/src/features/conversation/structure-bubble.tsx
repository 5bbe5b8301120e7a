import type { MessageContent, QuickReply } from '@rejoin/core/conversation/content';
import { BubbleFrame, type BubbleFrameProps } from '@rejoin/ui/bubble-frame';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { CardView } from './card-view.tsx';
import { PickerView } from './picker-view.tsx';
import type { Structure } from './structured-parts.ts';

type StructureBubbleProps = BubbleFrameProps & { readonly structure: Structure };

/** What the guest was offered to press, pick or fill in: as they see it, to look at only. */
export function StructureBubble({ structure: { content, chosen }, ...frame }: StructureBubbleProps) {
  const replies = content.flatMap((each) => (each.contentType === 'QuickReply' ? [each.quickReply] : []));
  return (
    <BubbleFrame {...frame}>
      <div className={clsx('flex flex-col gap-2', frame.side === 'mine' ? 'items-end' : 'items-start')}>
        {replies.length > 0 && <QuickReplies replies={replies} chosen={chosen} mine={frame.side === 'mine'} />}
        {content.map((each, index) => (
          <Part key={index} content={each} chosen={chosen} />
        ))}
      </div>
    </BubbleFrame>
  );
}

type PartProps = { readonly content: MessageContent; readonly chosen: Structure['chosen'] };

function Part({ content, chosen }: PartProps) {
  switch (content.contentType) {
    case 'QuickReply':
      return null;
    case 'Card':
      return <CardView card={content.card} chosen={chosen} />;
    case 'Carousel':
      return (
        <ul aria-label="Cards, side by side" className="flex max-w-full gap-2 overflow-x-auto pb-1">
          {content.carousel.cards.map((card, index) => (
            <li key={index} className="flex shrink-0">
              <CardView card={card} chosen={chosen} />
            </li>
          ))}
        </ul>
      );
    default:
      return <PickerView content={content} chosen={chosen} />;
  }
}

type QuickRepliesProps = {
  readonly replies: readonly QuickReply[];
  readonly chosen: Structure['chosen'];
  readonly mine: boolean;
};

function QuickReplies({ replies, chosen, mine }: QuickRepliesProps) {
  return (
    <ul aria-label="Quick replies" className={clsx('flex flex-wrap gap-1.5', mine && 'justify-end')}>
      {replies.map((reply, index) => {
        const taken = chosen.some(({ payload, text }) => payload === reply.payload && text === reply.text);
        return (
          <li
            key={index}
            className={clsx(
              'inline-flex min-h-7 items-center gap-1.5 rounded-full border px-3 py-0.5 wrap-anywhere',
              taken ? 'border-accent-line bg-accent-soft font-medium text-accent-ink' : 'border-line-strong text-muted',
            )}
          >
            {taken && <Check aria-label="Chosen" className="size-3.5 shrink-0" />}
            <span dir="auto">{reply.text}</span>
          </li>
        );
      })}
    </ul>
  );
}
