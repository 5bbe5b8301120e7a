import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, CardAction } from '../prompts/prompt.ts';
import type { Answer, GuestResponse } from '../prompts/response.ts';
import { BackIcon, CheckIcon, ForwardIcon, LeaveIcon } from './icons.tsx';
import { Picture } from './picture.tsx';
import { useSurroundings } from './surroundings.ts';

type CardsProps = {
  readonly cards: readonly Card[];
  readonly open: boolean;
  readonly response: GuestResponse | undefined;
  readonly onAnswer: (answers: readonly Answer[]) => void;
};

/** One card, or several side by side. */
export function Cards(props: CardsProps): VNode {
  const { words } = useSurroundings();
  const { cards } = props;
  const { row, ends, look, go } = useRow();
  const views = cards.map((card, index) => (
    <CardView key={index} {...props} card={card} label={cards.length > 1 ? words.nthOf(index + 1, cards.length) : ''} />
  ));
  if (cards.length === 1) return <div class="cards">{views}</div>;
  return (
    <div class="carousel">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not scroll. */}
      <div
        class="cards"
        ref={row}
        role="group"
        aria-roledescription={words.carousel}
        aria-label={words.choices}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard (WCAG 2.1.1).
        tabIndex={0}
        onScroll={look}
      >
        {views}
      </div>
      <button type="button" class="arrow" aria-label={words.earlierCards} disabled={ends.start} onClick={() => go(-1)}>
        <BackIcon />
      </button>
      <button type="button" class="arrow" aria-label={words.laterCards} disabled={ends.end} onClick={() => go(1)}>
        <ForwardIcon />
      </button>
    </div>
  );
}

/** A row that scrolls sideways, card by card, in the direction of the script. */
function useRow() {
  const row = useRef<HTMLDivElement>(null);
  const [ends, setEnds] = useState({ start: true, end: false });

  function look(): void {
    const { current } = row;
    if (!current) return;
    const gone = Math.abs(current.scrollLeft);
    const start = gone < 4;
    const end = gone > current.scrollWidth - current.clientWidth - 4;
    setEnds((before) => (before.start === start && before.end === end ? before : { start, end }));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the ends change with the row's size and by scrolling, not by drawing.
  useEffect(() => {
    const watcher = new ResizeObserver(look);
    if (row.current) watcher.observe(row.current);
    return () => watcher.disconnect();
  }, []);

  function go(direction: 1 | -1): void {
    const { current } = row;
    const card = current?.firstElementChild;
    if (!current || !card) return;
    const forwards = getComputedStyle(current).direction === 'rtl' ? -direction : direction;
    current.scrollBy({ left: forwards * card.clientWidth, behavior: 'smooth' });
  }

  return { row, ends, look, go };
}

function CardView({ card, label, open, response, onAnswer }: CardsProps & { card: Card; label: string }): VNode {
  const { title, description, image, link, actions } = card;
  return (
    <article class="card" aria-label={[label, title].filter(Boolean).join(': ')}>
      <div class="card-main">
        {image && <Picture url={image} />}
        <p class="card-title" dir="auto">
          {link ? (
            <a href={link} target="_blank" rel="noopener noreferrer nofollow">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        {description && (
          <p class="card-text" dir="auto">
            {description}
          </p>
        )}
      </div>
      {actions.map((action, index) => (
        <Action key={index} action={action} open={open} response={response} onAnswer={onAnswer} />
      ))}
    </article>
  );
}

type ActionProps = Omit<CardsProps, 'cards'> & { readonly action: CardAction };

function Action({ action, open, response, onAnswer }: ActionProps): VNode {
  if (action.type === 'link') {
    return (
      <a class="card-action" href={action.url} target="_blank" rel="noopener noreferrer nofollow">
        <span dir="auto">{action.text}</span>
        <LeaveIcon />
      </a>
    );
  }
  const { text, payload } = action;
  const chosen = response?.answers.some((answer) => answer.payload === payload && answer.text === text);
  return (
    <button type="button" class="card-action" disabled={!open} onClick={() => onAnswer([{ text, payload }])}>
      {chosen && <CheckIcon />}
      <span dir="auto">{text}</span>
    </button>
  );
}
