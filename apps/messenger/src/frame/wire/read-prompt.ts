import type { Card, CardAction, Choice, ListQuestion, Prompt } from '../prompts/prompt.ts';
import { readForm } from './read-form.ts';
import { address, readDate, readHeading, readSections } from './read-question.ts';
import type { Fields } from './reading.ts';
import { fields, isSafeLink, objects, text } from './reading.ts';

/** Reads what a message offers to answer with. What can't be made out is left out, and the message's words stand alone. */
export function readPrompts(content: unknown): Prompt[] {
  const items = objects(content);
  const of = (contentType: string, property: string): readonly Fields[] =>
    objects(items.filter((item) => item.contentType === contentType).map((item) => item[property]));
  const carousels = of('Carousel', 'carousel').flatMap((carousel) => objects(carousel.cards));
  const cards = [...of('Card', 'card'), ...carousels].flatMap(readCard);
  const choices = of('QuickReply', 'quickReply').flatMap(readChoice);
  return [
    ...(cards.length > 0 ? [{ kind: 'cards' as const, cards }] : []),
    ...of('DatePicker', 'datePicker').flatMap(readDatePrompt),
    ...of('ListPicker', 'listPicker').flatMap(readList),
    ...of('Form', 'form').flatMap(readForm),
    ...(choices.length > 0 ? [{ kind: 'quickReplies' as const, choices }] : []),
  ];
}

function readDatePrompt(picker: Fields): Prompt[] {
  const question = readDate(picker);
  return question ? [{ kind: 'date', question }] : [];
}

function readChoice(button: Fields): Choice[] {
  const words = text(button.text);
  if (!words) return [];
  return [{ text: words, payload: text(button.payload) ?? words, ...address('image', button.image) }];
}

function readCard(card: Fields): Card[] {
  const title = text(card.title);
  if (!title) return [];
  const description = text(card.description);
  const actions = objects(card.actions).flatMap(readAction);
  return [
    {
      title,
      actions,
      ...(description && { description }),
      ...address('image', card.image),
      ...address('link', fields(card.defaultAction)?.url),
    },
  ];
}

function readAction(action: Fields): CardAction[] {
  if (action.type !== 'Link') return readChoice(action).map((choice) => ({ type: 'answer', ...choice }));
  const url = text(action.url);
  return url && isSafeLink(url) ? [{ type: 'link', text: text(action.text) || url, url }] : [];
}

function readList(picker: Fields): Prompt[] {
  const sections = readSections(picker.sections);
  if (sections.length === 0) return [];
  const received = fields(picker.receivedMessage);
  const button = text(received?.buttonLabel);
  const question: ListQuestion = { ...readHeading(received), sections, ...(button && { button }) };
  return [{ kind: 'list', question }];
}
