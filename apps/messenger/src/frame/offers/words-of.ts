import type { Offer } from './offer.ts';

/** What offers say where only words have room: the gateway sends this along for clients that can't draw them. */
export function wordsOf(offers: readonly Offer[]): string {
  return offers
    .flatMap(titlesOf)
    .filter((title) => title?.trim())
    .join(', ');
}

function titlesOf(offer: Offer): (string | undefined)[] {
  switch (offer.kind) {
    case 'quickReplies':
      return offer.choices.map(({ text }) => text);
    case 'cards':
      return offer.cards.map(({ title }) => title);
    case 'date':
      return [offer.question.title];
    case 'list':
      return [offer.question.title ?? offer.question.sections[0]?.title];
    case 'form':
      return [offer.question.introduction?.title ?? offer.question.pages[0]?.title];
  }
}
