import { z } from 'zod';
import { event, type Frame, frame } from './frame.ts';
import { structuredItems } from './structured-content.ts';

const attachment = z.object({
  id: z.string(),
  /** A signed link that expires. Of an image, its fragment tells more: see image-facts.ts. */
  url: z.string(),
  filename: z.string(),
  mediaType: z.enum(['Image', 'Video', 'Audio', 'File', 'Link']),
  mime: z.string().optional(),
  fileSize: z.int().optional(),
});

/** A message or event of a conversation as a guest sees it, live and in the history (guest API, section 3.2). */
export const messageBody = z.object({
  /** 32 hex digits. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  type: z.enum(['Text', 'Structured', 'Event']),
  direction: z.enum(['Inbound', 'Outbound']),
  text: z.string().optional(),
  content: z
    .array(z.union([z.object({ contentType: z.literal('Attachment'), attachment }), ...structuredItems]))
    .optional(),
  events: z
    .array(
      z.union([
        z.object({
          eventType: z.literal('Presence'),
          presence: z.object({ type: z.enum(['Join', 'Clear', 'Disconnect', 'SignIn']) }),
        }),
        z.object({
          eventType: z.literal('Typing'),
          /** For how many milliseconds it is to be shown. */
          typing: z.object({ type: z.literal('On'), duration: z.int() }),
        }),
      ]),
    )
    .optional(),
  channel: z.object({
    /** ISO 8601 in UTC with milliseconds; strictly increasing within a conversation. */
    time: z.iso.datetime({ precision: 3 }),
    /** Inbound only. */
    messageId: z.string().optional(),
    type: z.literal('Private').optional(),
    from: z
      .object({ nickname: z.string().optional(), firstName: z.string().optional(), lastName: z.string().optional() })
      .optional(),
    metadata: z.object({ customAttributes: z.record(z.string(), z.string()) }).optional(),
  }),
  /** Outbound only: who is behind it. */
  originatingEntity: z.enum(['Human', 'Bot']).optional(),
  metadata: z.record(z.string(), z.string()).optional(),
});

export type MessageBody = z.infer<typeof messageBody>;

export const structuredMessage = frame('StructuredMessage', messageBody);

export type StructuredMessageFrame = Frame<'StructuredMessage', MessageBody>;

/** `tracingId`: the mark of the guest's own request; never on what an agent or flow wrote. */
export function structuredMessageFrame(body: MessageBody, tracingId?: string): StructuredMessageFrame {
  return event('StructuredMessage', body, tracingId);
}
