import { z } from 'zod';
import { plainText, requestFields, stringMap, uuid } from './fields.ts';

const channel = z.object({ metadata: z.object({ customAttributes: stringMap.optional() }).optional() });

const content = z.object({ contentType: plainText, attachment: z.object({ id: uuid }).optional() });

const event = z.object({
  eventType: plainText,
  presence: z.object({ type: plainText }).optional(),
  typing: z.object({ type: plainText }).optional(),
});

/** What a guest says or does (guest API, section 2.3). `readUtterance` tells what it means. */
export const onMessage = z.object({
  action: z.literal('onMessage'),
  ...requestFields,
  message: z.object({
    type: z.enum(['Text', 'Structured', 'Event', 'Receipt', 'Message']).optional(),
    text: plainText.optional(),
    content: z.array(content).max(10).optional(),
    events: z.array(event).max(10).optional(),
    metadata: stringMap.optional(),
    channel: channel.optional(),
  }),
  channel: channel.optional(),
});

export type OnMessage = z.infer<typeof onMessage>;
