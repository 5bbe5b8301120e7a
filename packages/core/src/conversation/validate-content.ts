import type { Card, CardAction, MessageContent, QuickReply } from './content.ts';
import {
  type ContentProblem,
  DESCRIPTION_MAX,
  each,
  LABEL_MAX,
  link,
  optional,
  PAYLOAD_MAX,
  required,
  TITLE_MAX,
} from './content-problem.ts';
import { checkDatePicker, checkForm, checkListPicker } from './validate-pickers.ts';

/** As many as Facebook takes, so that a flow can serve every channel. */
const QUICK_REPLIES_MAX = 13;
const CARD_ACTIONS_MAX = 5;
/** Guest API: a carousel has up to ten. */
const CAROUSEL_CARDS_MAX = 10;
/** Everything together, in characters of JSON: an entry of the log stays small. */
const CONTENT_MAX = 32_768;

/**
 * Everything that is wrong with the content of a message that the company sends. An empty list: it may be sent. How long the
 * text may be is the message's own rule and is not asked here.
 */
export function validateContent(message: {
  readonly text: string;
  readonly content: readonly MessageContent[];
}): ContentProblem[] {
  const { text, content } = message;
  const kinds = new Set(content.map(({ contentType }) => contentType));
  const isMixed = kinds.size > 1 || (content.length > 1 && !kinds.has('QuickReply'));
  if (isMixed) return [{ path: 'content', problem: 'mixed' }];
  if (JSON.stringify(content).length > CONTENT_MAX) return [{ path: 'content', problem: 'tooLong' }];
  const prompt: ContentProblem[] = kinds.has('QuickReply') ? required('text', text, Number.POSITIVE_INFINITY) : [];
  return [...prompt, ...each('content', { items: content, most: QUICK_REPLIES_MAX }, checkItem)];
}

function checkItem(path: string, content: MessageContent): ContentProblem[] {
  switch (content.contentType) {
    case 'QuickReply':
      return checkQuickReply(`${path}.quickReply`, content.quickReply);
    case 'Card':
      return checkCard(`${path}.card`, content.card);
    case 'Carousel': {
      const { cards } = content.carousel;
      return each(`${path}.carousel.cards`, { items: cards, most: CAROUSEL_CARDS_MAX }, checkCard);
    }
    case 'DatePicker':
      return checkDatePicker(`${path}.datePicker`, content.datePicker);
    case 'ListPicker':
      return checkListPicker(`${path}.listPicker`, content.listPicker);
    case 'Form':
      return checkForm(`${path}.form`, content.form);
  }
}

function checkQuickReply(path: string, { text, payload, image }: QuickReply): ContentProblem[] {
  return [
    ...required(`${path}.text`, text, LABEL_MAX),
    ...required(`${path}.payload`, payload, PAYLOAD_MAX),
    ...link(`${path}.image`, image),
  ];
}

function checkCard(path: string, card: Card): ContentProblem[] {
  const { title, description, image, video, defaultAction, actions } = card;
  return [
    ...required(`${path}.title`, title, TITLE_MAX),
    ...optional(`${path}.description`, description, DESCRIPTION_MAX),
    ...link(`${path}.image`, image),
    ...link(`${path}.video`, video),
    ...link(`${path}.defaultAction.url`, defaultAction?.url),
    ...optional(`${path}.defaultAction.text`, defaultAction?.text, LABEL_MAX),
    ...(actions.length === 0 ? [] : each(`${path}.actions`, { items: actions, most: CARD_ACTIONS_MAX }, checkAction)),
  ];
}

function checkAction(path: string, action: CardAction): ContentProblem[] {
  const label = required(`${path}.text`, action.text, LABEL_MAX);
  return action.type === 'Link'
    ? [...label, ...link(`${path}.url`, action.url)]
    : [...label, ...required(`${path}.payload`, action.payload, PAYLOAD_MAX)];
}
