import { BUTTON_RESPONSE_TYPES } from '@rejoin/core/conversation/content';
import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { attributeMap, clientId, requestFields, stringMap, uuid, words } from './fields.ts';

const channel = z.object({ metadata: z.object({ customAttributes: attributeMap.optional() }).optional() });

const buttonResponse = z.object({
  type: z.enum(BUTTON_RESPONSE_TYPES),
  text: words.optional(),
  payload: words.optional(),
  id: clientId.optional(),
  originatingMessageId: clientId.optional(),
});

const form = z.object({
  originatingMessageId: clientId.optional(),
  cannedResponseId: clientId.optional(),
  response: z
    .array(z.object({ id: clientId, component: z.object({ buttonResponse }) }))
    .max(LIMITS.contentItemsPerMessage),
});

const content = z.object({
  contentType: words,
  attachment: z.object({ id: uuid }).optional(),
  buttonResponse: buttonResponse.optional(),
  form: form.optional(),
});

const event = z.object({
  eventType: words,
  presence: z.object({ type: words }).optional(),
  typing: z.object({ type: words }).optional(),
});

/** What a guest says or does (guest API, section 2.3). `readUtterance` tells what it means. */
export const onMessage = z.object({
  action: z.literal('onMessage'),
  ...requestFields,
  message: z.object({
    type: z.enum(['Text', 'Structured', 'Event', 'Receipt', 'Message']).optional(),
    text: words.optional(),
    content: z.array(content).max(LIMITS.contentItemsPerMessage).optional(),
    events: z.array(event).max(10).optional(),
    metadata: stringMap.optional(),
    channel: channel.optional(),
  }),
  channel: channel.optional(),
  /** Files that some clients name beside the message. */
  attachmentIds: z.array(uuid).max(LIMITS.contentItemsPerMessage).optional(),
});

export type OnMessage = z.infer<typeof onMessage>;
