import type { Card, MessageContent } from '../conversation/content.ts';

type Button = { readonly text: string; readonly payload: string };

/** What a guest may press in a message and be heard with: quick replies, and what a card posts back. */
export function buttonsOffered(content: readonly MessageContent[]): Button[] {
  return content.flatMap(buttonsOf);
}

function buttonsOf(content: MessageContent): Button[] {
  switch (content.contentType) {
    case 'QuickReply':
      return [{ text: content.quickReply.text, payload: content.quickReply.payload }];
    case 'Card':
      return postbacks(content.card);
    case 'Carousel':
      return content.carousel.cards.flatMap(postbacks);
    case 'DatePicker':
    case 'ListPicker':
    case 'Form':
      return [];
  }
}

function postbacks({ actions }: Card): Button[] {
  return actions.flatMap((action) =>
    action.type === 'Postback' ? [{ text: action.text, payload: action.payload }] : [],
  );
}
