import type { Card, MessageContent } from '@rejoin/core/conversation/content';
import { BUTTON_RESPONSE_TYPES } from '@rejoin/core/conversation/content';
import { z } from 'zod';

const some = z.string().optional();

const card = z.object({
  title: z.string(),
  /** Optional in the reference; the mobile client fails without it, and without the text of any action. */
  description: z.string(),
  image: some,
  video: some,
  defaultAction: z.object({ type: z.literal('Link'), url: z.string(), text: z.string() }).optional(),
  actions: z
    .array(
      z.union([
        z.object({ type: z.literal('Link'), text: z.string(), url: z.string() }),
        z.object({ type: z.literal('Postback'), text: z.string(), payload: z.string() }),
      ]),
    )
    .readonly(),
});

const datePicker = z.object({
  id: some,
  title: z.string(),
  subtitle: some,
  imageUrl: some,
  availableTimes: z.array(z.object({ dateTime: z.string(), duration: z.int() })).readonly(),
  dateMinimum: some,
  dateMaximum: some,
  location: some,
  dateDisplayFormat: some,
});

const pickerMessage = z.object({ title: some, subtitle: some, header: some, buttonLabel: some, imageUrl: some });

const listItem = z.object({ id: z.string(), title: z.string(), subtitle: some, imageUrl: some });
const listPicker = z.object({
  id: some,
  sections: z
    .array(z.object({ title: z.string(), multipleSelection: z.boolean(), items: z.array(listItem).readonly() }))
    .readonly(),
  receivedMessage: pickerMessage,
  replyMessage: pickerMessage,
});

const input = z.object({
  id: z.string(),
  title: some,
  subtitle: some,
  placeholderText: some,
  isRequired: z.boolean(),
  isMultipleLine: z.boolean(),
  keyboardType: some,
  autoCompleteType: some,
});

const wheelItem = z.object({ id: z.string(), title: z.string(), value: some });
const formComponent = z.union([
  z.object({ formComponentType: z.literal('Input'), input }),
  z.object({ formComponentType: z.literal('DatePicker'), datePicker }),
  z.object({ formComponentType: z.literal('ListPicker'), listPicker }),
  z.object({
    formComponentType: z.literal('WheelPicker'),
    wheelPicker: z.object({ id: some, items: z.array(wheelItem).readonly() }),
  }),
]);

const form = z.object({
  cannedResponseId: z.string(),
  introduction: z.object({ title: z.string(), subtitle: some, imageUrl: some, buttonText: z.string() }).optional(),
  formPages: z
    .array(z.object({ title: z.string(), subtitle: z.string(), pageComponents: z.array(formComponent).readonly() }))
    .readonly(),
  receivedMessage: pickerMessage.optional(),
  replyMessage: pickerMessage.optional(),
  showSummary: z.boolean().optional(),
});

const buttonResponse = z.object({
  type: z.enum(BUTTON_RESPONSE_TYPES),
  text: z.string(),
  payload: z.string(),
  id: some,
  originatingMessageId: some,
});
const component = z.object({ contentType: z.literal('ButtonResponse'), buttonResponse });

/** What a structured message holds, and what a guest answered to one (guest API, section 3.2). */
export const structuredItems = [
  z.object({
    contentType: z.literal('QuickReply'),
    quickReply: z.object({ text: z.string(), payload: z.string(), action: z.literal('Message'), image: some }),
  }),
  z.object({ contentType: z.literal('Card'), card }),
  z.object({ contentType: z.literal('Carousel'), carousel: z.object({ cards: z.array(card).readonly() }) }),
  z.object({ contentType: z.literal('DatePicker'), datePicker }),
  z.object({ contentType: z.literal('ListPicker'), listPicker }),
  z.object({ contentType: z.literal('Form'), form }),
  component,
  z.object({
    contentType: z.literal('Form'),
    form: z.object({
      originatingMessageId: some,
      cannedResponseId: some,
      response: z.array(z.object({ id: z.string(), component })).readonly(),
    }),
  }),
] as const;

export type StructuredItem = z.infer<(typeof structuredItems)[number]>;

/** One part of a company's message, with everything that some client can't do without. */
export function structuredItemOf(content: MessageContent): StructuredItem {
  switch (content.contentType) {
    case 'QuickReply':
      return { contentType: 'QuickReply', quickReply: { ...content.quickReply, action: 'Message' } };
    case 'Card':
      return { contentType: 'Card', card: cardOf(content.card) };
    case 'Carousel':
      return { contentType: 'Carousel', carousel: { cards: content.carousel.cards.map(cardOf) } };
    default:
      return content;
  }
}

function cardOf({ description = '', defaultAction, ...rest }: Card): z.infer<typeof card> {
  const action = defaultAction && { ...defaultAction, text: defaultAction.text ?? rest.title };
  return { ...rest, description, ...(action && { defaultAction: action }) };
}
