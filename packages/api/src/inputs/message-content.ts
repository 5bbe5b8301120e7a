import type { MessageContent } from '@rejoin/core/conversation/content';
import { z } from 'zod';
import { text } from './scalars.ts';

/** No list that core accepts is as long. */
const LIST_MAX = 1000;

const some = text.exactOptional();

function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).max(LIST_MAX).readonly();
}

const card = z.object({
  title: text,
  description: some,
  image: some,
  video: some,
  defaultAction: z.object({ type: z.literal('Link'), url: text, text: some }).exactOptional(),
  actions: list(
    z.union([
      z.object({ type: z.literal('Link'), text, url: text }),
      z.object({ type: z.literal('Postback'), text, payload: text }),
    ]),
  ),
});

const datePicker = z.object({
  id: some,
  title: text,
  subtitle: some,
  imageUrl: some,
  availableTimes: list(z.object({ dateTime: text, duration: z.number() })),
  dateMinimum: some,
  dateMaximum: some,
  location: some,
  dateDisplayFormat: some,
});

const pickerMessage = z.object({ title: some, subtitle: some, header: some, buttonLabel: some, imageUrl: some });

const listPicker = z.object({
  id: some,
  sections: list(
    z.object({
      title: text,
      multipleSelection: z.boolean(),
      items: list(z.object({ id: text, title: text, subtitle: some, imageUrl: some })),
    }),
  ),
  receivedMessage: pickerMessage,
  replyMessage: pickerMessage,
});

const input = z.object({
  id: text,
  title: some,
  subtitle: some,
  placeholderText: some,
  isRequired: z.boolean(),
  isMultipleLine: z.boolean(),
  keyboardType: some,
  autoCompleteType: some,
});

const wheelPicker = z.object({ id: some, items: list(z.object({ id: text, title: text, value: some })) });

const form = z.object({
  cannedResponseId: text,
  introduction: z.object({ title: text, subtitle: some, imageUrl: some, buttonText: text }).exactOptional(),
  formPages: list(
    z.object({
      title: text,
      subtitle: text,
      pageComponents: list(
        z.union([
          z.object({ formComponentType: z.literal('Input'), input }),
          z.object({ formComponentType: z.literal('DatePicker'), datePicker }),
          z.object({ formComponentType: z.literal('ListPicker'), listPicker }),
          z.object({ formComponentType: z.literal('WheelPicker'), wheelPicker }),
        ]),
      ),
    }),
  ),
  receivedMessage: pickerMessage.exactOptional(),
  replyMessage: pickerMessage.exactOptional(),
  showSummary: z.boolean().exactOptional(),
});

/** The shape only; what may be in it is judged by core's `validateContent`, which names every problem. */
export const messageContent = list(
  z.union([
    z.object({
      contentType: z.literal('QuickReply'),
      quickReply: z.object({ text, payload: text, image: some }),
    }),
    z.object({ contentType: z.literal('Card'), card }),
    z.object({ contentType: z.literal('Carousel'), carousel: z.object({ cards: list(card) }) }),
    z.object({ contentType: z.literal('DatePicker'), datePicker }),
    z.object({ contentType: z.literal('ListPicker'), listPicker }),
    z.object({ contentType: z.literal('Form'), form }),
  ]),
) satisfies z.ZodType<readonly MessageContent[]>;
