import { z } from 'zod';
import { stringMap, url, uuid, words } from './scalars.ts';

/** Content items as clients read them (guest API, section 3.2). What they can't do without is required. */
const attachment = z.strictObject({
  id: words,
  url,
  filename: words,
  mediaType: z.enum(['Image', 'Video', 'Audio', 'File', 'Link']),
  mime: words.optional(),
  fileSize: z.int().positive().optional(),
  sha256: words.optional(),
  text: z.string().optional(),
});

const quickReply = z.strictObject({
  text: words,
  payload: words,
  action: z.literal('Message').optional(),
  image: url.optional(),
});

const buttonResponse = z.strictObject({
  type: z.enum(['Button', 'QuickReply', 'DatePicker', 'ListPicker', 'Form']),
  text: z.string(),
  payload: z.string(),
  id: z.string().optional(),
  originatingMessageId: z.string().optional(),
});

const cardAction = z.strictObject({
  type: z.enum(['Link', 'Postback']),
  text: words,
  url: url.optional(),
  payload: z.string().optional(),
});

const card = z.strictObject({
  title: words,
  description: z.string(),
  image: url.optional(),
  video: url.optional(),
  defaultAction: cardAction.optional(),
  actions: z.array(cardAction),
});

const datePicker = z.strictObject({
  title: words,
  subtitle: z.string().optional(),
  imageUrl: url.optional(),
  availableTimes: z.array(z.strictObject({ dateTime: z.iso.datetime({ offset: true }), duration: z.int() })),
  dateMinimum: z.string().optional(),
  dateMaximum: z.string().optional(),
  location: z.unknown().optional(),
  dateDisplayFormat: z.string().optional(),
  id: z.string().optional(),
});

const pickerMessage = z.strictObject({
  title: z.string().optional(),
  subtitle: z.string().optional(),
  header: z.string().optional(),
  buttonLabel: z.string().optional(),
  imageUrl: url.optional(),
});

const choice = z.strictObject({ id: words, title: words, subtitle: z.string().optional(), imageUrl: url.optional() });

const listPicker = z.strictObject({
  id: z.string().optional(),
  sections: z.array(
    z.strictObject({ title: z.string(), multipleSelection: z.boolean(), items: z.array(choice).min(1) }),
  ),
  receivedMessage: pickerMessage,
  replyMessage: pickerMessage,
});

const formResponse = z.strictObject({
  originatingMessageId: z.string().optional(),
  cannedResponseId: z.string().optional(),
  response: z.array(
    z.strictObject({
      id: z.string(),
      component: z.strictObject({ contentType: z.literal('ButtonResponse'), buttonResponse }),
    }),
  ),
});

const formOffer = z.strictObject({
  cannedResponseId: z.string(),
  introduction: z.record(z.string(), z.unknown()).optional(),
  formPages: z.array(
    z.strictObject({
      title: z.string(),
      subtitle: z.string(),
      pageComponents: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  receivedMessage: pickerMessage.optional(),
  replyMessage: pickerMessage.optional(),
  showSummary: z.boolean().optional(),
});

export const contentItem = z.discriminatedUnion('contentType', [
  z.strictObject({ contentType: z.literal('Attachment'), attachment }),
  z.strictObject({ contentType: z.literal('QuickReply'), quickReply }),
  z.strictObject({ contentType: z.literal('ButtonResponse'), buttonResponse }),
  z.strictObject({ contentType: z.literal('Card'), card }),
  z.strictObject({ contentType: z.literal('Carousel'), carousel: z.strictObject({ cards: z.array(card).min(1) }) }),
  z.strictObject({ contentType: z.literal('DatePicker'), datePicker }),
  z.strictObject({ contentType: z.literal('ListPicker'), listPicker }),
  z.strictObject({ contentType: z.literal('Form'), form: z.union([formOffer, formResponse]) }),
]);

const presence = z.strictObject({
  eventType: z.literal('Presence'),
  presence: z.strictObject({ type: z.enum(['Join', 'Disconnect', 'Clear', 'SignIn', 'SessionExpired']) }),
});
const typing = z.strictObject({
  eventType: z.literal('Typing'),
  typing: z.strictObject({ type: z.literal('On'), duration: z.int().positive().optional() }),
});

/** Events of a message; what a client does not know of makes it fail. */
export const messageEvent = z.discriminatedUnion('eventType', [presence, typing]);

/** Who a message comes from, in the platform's words. */
export const party = z.strictObject({
  nickname: z.string().optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  image: z.string().optional(),
});

export const channelMetadata = z.strictObject({ customAttributes: stringMap });
export const inboundMessageId = uuid;
