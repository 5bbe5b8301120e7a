import { z } from 'zod';
import { channelMetadata, contentItem, inboundMessageId, messageEvent, party } from './content.ts';
import { epochSeconds, hex32, stringMap, time } from './scalars.ts';

const inbound = {
  id: hex32,
  direction: z.literal('Inbound'),
  channel: z.strictObject({
    time,
    messageId: inboundMessageId,
    type: z.enum(['Private', 'Public']).optional(),
    from: party.optional(),
    to: party.optional(),
    metadata: channelMetadata.optional(),
  }),
  metadata: stringMap.optional(),
};

const outbound = {
  id: hex32,
  direction: z.literal('Outbound'),
  channel: z.strictObject({
    time,
    messageId: inboundMessageId.optional(),
    type: z.enum(['Private', 'Public']).optional(),
    from: party.optional(),
    to: party.optional(),
    metadata: channelMetadata.optional(),
  }),
  originatingEntity: z.enum(['Human', 'Bot']).optional(),
  metadata: stringMap.optional(),
};

const events = z.array(messageEvent).min(1);

/** A message or event as the strictest client reads it, live and in the history (guest API, section 3.2). */
export const message = z.union([
  z.strictObject({
    ...inbound,
    type: z.literal('Text'),
    text: z.string(),
    content: z.array(contentItem).min(1).optional(),
  }),
  z.strictObject({ ...inbound, type: z.literal('Text'), content: z.array(contentItem).min(1) }),
  z.strictObject({
    ...inbound,
    type: z.literal('Structured'),
    text: z.string().optional(),
    content: z.array(contentItem).min(1),
  }),
  z.strictObject({ ...inbound, type: z.literal('Event'), events }),
  z.strictObject({
    ...outbound,
    type: z.literal('Text'),
    text: z.string(),
    content: z.array(contentItem).min(1).optional(),
  }),
  z.strictObject({
    ...outbound,
    type: z.literal('Structured'),
    text: z.string(),
    content: z.array(contentItem).min(1),
  }),
  z.strictObject({ ...outbound, type: z.literal('Event'), events }),
]);

export type Message = z.infer<typeof message>;

/** What echo is answered with: a message of no conversation (guest API, section 3.3). */
export const pong = z.strictObject({
  id: hex32,
  type: z.literal('Text'),
  text: z.string(),
  direction: z.literal('Inbound'),
  metadata: z
    .strictObject({
      durationSeconds: z.string().regex(/^\d+$/),
      expirationDate: z
        .string()
        .refine((text) => epochSeconds.safeParse(Number(text)).success, 'is not in epoch seconds'),
    })
    .optional(),
});
