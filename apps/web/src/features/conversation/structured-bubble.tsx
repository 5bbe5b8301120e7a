import { AnswerBubble } from './answer-bubble.tsx';
import { StructureBubble } from './structure-bubble.tsx';
import type { StructuredPart } from './structured-parts.ts';
import type { BubbleItem } from './thread-items.ts';

type StructuredBubbleProps = { readonly item: BubbleItem; readonly part: StructuredPart };

/** What a message offers the guest, or what the guest took of it. */
export function StructuredBubble({ item, part }: StructuredBubbleProps) {
  const { at, side, position, delivery } = item;
  const frame = { at, side, position, ...(delivery !== undefined && { delivery }) };
  return (
    <article aria-label={item.saidBy} data-testid="bubble" data-from={item.from}>
      {item.author !== undefined && <p className="mb-1 px-1 text-12 font-medium text-muted">{item.author}</p>}
      {'answer' in part ? (
        <AnswerBubble answer={part.answer} {...frame} />
      ) : (
        <StructureBubble structure={part.structure} {...frame} />
      )}
    </article>
  );
}
