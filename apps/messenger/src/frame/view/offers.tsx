import { GUEST_TEXT_MAX_BYTES, utf8Length } from '@rejoin/core/conversation/message';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { randomId } from '../browser/random-id.ts';
import type { Answer } from '../offers/reply.ts';
import type { OfferState } from '../thread/offer-states.ts';
import { REPLY_TYPES } from '../thread/offer-states.ts';
import { Ask } from './ask.tsx';
import { Cards } from './cards.tsx';
import { Picture } from './picture.tsx';
import { useSurroundings } from './surroundings.ts';

type OffersProps = {
  readonly messageId: string;
  readonly states: readonly OfferState[];
  /** No more messages are taken. */
  readonly readOnly: boolean;
};

/** What a message offers to answer with. */
export function Offers({ messageId, states, readOnly }: OffersProps): VNode {
  const { words, tell } = useSurroundings();
  const place = useRef<HTMLDivElement>(null);

  function answer({ offer }: OfferState, answers: readonly Answer[]): void {
    const cannedResponseId = offer.kind === 'form' ? offer.question.cannedResponseId : undefined;
    const reply = {
      type: REPLY_TYPES[offer.kind],
      to: messageId,
      answers,
      ...(cannedResponseId !== undefined && { cannedResponseId }),
    };
    tell({ type: 'written', entries: [{ id: randomId(), text: textOf(offer, answers), reply }] });
    // What was pressed is about to go: the keyboard stays in the thread.
    place.current?.closest<HTMLElement>('[role=log]')?.focus({ preventScroll: true });
  }

  return (
    <div class="offers" ref={place}>
      {states.map((state) => {
        const { offer, reply } = state;
        const open = state.open && !readOnly;
        const onAnswer = (answers: readonly Answer[]) => answer(state, answers);
        switch (offer.kind) {
          case 'quickReplies':
            return (
              open && (
                <fieldset key={offer.kind} class="chips" aria-label={words.answers}>
                  {offer.choices.map(({ text, payload, image }, index) => (
                    <button type="button" key={index} class="chip" onClick={() => onAnswer([{ text, payload }])}>
                      {image && <Picture url={image} />}
                      <span dir="auto">{text}</span>
                    </button>
                  ))}
                </fieldset>
              )
            );
          case 'cards':
            return <Cards key={offer.kind} cards={offer.cards} open={open} reply={reply} onAnswer={onAnswer} />;
          default:
            return <Ask key={offer.kind} offer={offer} open={open} reply={reply} onAnswer={onAnswer} />;
        }
      })}
    </div>
  );
}

/** The words that go with an answer: a time speaks for itself, a form says what its maker wants it to, and a very long list none. */
function textOf(offer: OfferState['offer'], answers: readonly Answer[]): string {
  if (offer.kind === 'date') return '';
  if (offer.kind === 'form') return offer.question.replyTitle ?? '';
  const chosen = answers.map(({ text }) => text).join(', ');
  return utf8Length(chosen) > GUEST_TEXT_MAX_BYTES ? '' : chosen;
}
