import type { Card } from '@rejoin/core/conversation/content';
import { clsx } from 'clsx';
import { ArrowUpRight, Check } from 'lucide-react';
import { ContentPicture } from './content-picture.tsx';
import type { Structure } from './structured-parts.ts';

type CardViewProps = { readonly card: Card; readonly chosen: Structure['chosen'] };

/** A card as the guest has it. Its links lead where they lead the guest; its answers are theirs to give. */
export function CardView({ card: { title, description, image, actions }, chosen }: CardViewProps) {
  return (
    <div className="flex w-60 max-w-full flex-col overflow-hidden rounded-panel border border-line-strong bg-surface">
      {image !== undefined && <ContentPicture src={image} className="aspect-video w-full" />}
      <div className="flex-1 px-3 py-2.5">
        <p dir="auto" className="font-semibold wrap-anywhere">
          {title}
        </p>
        {description !== undefined && (
          <p dir="auto" className="mt-0.5 wrap-anywhere whitespace-pre-line text-muted">
            {description}
          </p>
        )}
      </div>
      {actions.map((action, index) => {
        const row =
          'flex items-center justify-center gap-1.5 border-t border-line px-3 py-1.5 text-center wrap-anywhere';
        if (action.type === 'Link') {
          return (
            <a
              key={index}
              href={action.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              className={clsx(row, 'focus-inset text-accent-ink hover:bg-sunken')}
            >
              <span dir="auto">{action.text}</span>
              <ArrowUpRight aria-hidden className="size-3.5 shrink-0" />
            </a>
          );
        }
        const taken = chosen.some(({ payload, text }) => payload === action.payload && text === action.text);
        return (
          <p key={index} className={clsx(row, taken ? 'bg-accent-soft font-medium text-accent-ink' : 'text-muted')}>
            {taken && <Check aria-label="Chosen" className="size-3.5 shrink-0" />}
            <span dir="auto">{action.text}</span>
          </p>
        );
      })}
    </div>
  );
}
