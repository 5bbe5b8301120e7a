import type { Instant } from '@rejoin/core/instant';
import { imageFactsOf } from '@rejoin/protocol/down/image-facts';
import type { Prompt } from '../prompts/prompt.ts';
import type { GuestResponse } from '../prompts/response.ts';
import { wordsOf } from '../prompts/words-of.ts';
import { readPrompts } from './read-prompt.ts';
import type { Fields } from './reading.ts';
import { fields, isSafeLink, list, number, text } from './reading.ts';
import { readResponse } from './response-content.ts';

/** A file that came with a message. */
export type Attachment = {
  readonly id: string;
  /** A signed link that expires. */
  readonly url: string;
  readonly name: string;
  readonly isImage: boolean;
  /** Bytes, when the server told. */
  readonly size?: number;
  /** Of a smaller picture; expires as `url` does. */
  readonly thumbnailUrl?: string;
  /** Pixels, when the server told. */
  readonly width?: number;
  readonly height?: number;
};

/** One entry of the thread as the server tells it, live or from the history. */
export type ThreadItem =
  | {
      readonly kind: 'message';
      readonly id: string;
      /** The id the guest's messenger gave it, when it is the guest's. */
      readonly clientId?: string;
      readonly mine: boolean;
      readonly at: Instant;
      /** Who wrote it, when that is told. */
      readonly name?: string;
      readonly bot: boolean;
      readonly text: string;
      readonly attachments: readonly Attachment[];
      /** What the company's side offers to answer with. */
      readonly prompts?: readonly Prompt[];
      /** What the guest chose. */
      readonly response?: GuestResponse;
    }
  /** The company's side has ended; a read-only conversation takes no more messages. */
  | {
      readonly kind: 'ended';
      readonly id: string;
      readonly at: Instant;
      readonly readOnly: boolean;
      readonly name?: string;
    };

export type MessageItem = Extract<ThreadItem, { kind: 'message' }>;

/** Reads a StructuredMessage body (guest API, section 3.2). `undefined`: nothing to show, or nothing we know. */
export function readStructuredMessage(value: unknown, receivedAt: Instant): ThreadItem | undefined {
  const body = fields(value);
  const id = text(body?.id);
  if (!body || !id) return undefined;
  const channel = fields(body.channel);
  const time = Date.parse(text(channel?.time) ?? '');
  const at = Number.isNaN(time) ? receivedAt : time;
  const mine = body.direction === 'Inbound';
  const name = senderName(fields(channel?.from));
  if (body.type === 'Event') return readEnd(body, { id, at, mine, ...(name && { name }) });
  const attachments = list(body.content).flatMap(readAttachment);
  const prompts = mine ? [] : readPrompts(body.content);
  const response = mine ? readResponse(body) : undefined;
  const words = text(body.text) ?? '';
  if (words === '' && attachments.length === 0 && prompts.length === 0 && !response) return undefined;
  const clientId = mine ? text(fields(body.metadata)?.id) : undefined;
  return {
    kind: 'message',
    id,
    mine,
    at,
    text: words === wordsOf(prompts) ? '' : words,
    attachments,
    bot: body.originatingEntity === 'Bot',
    ...(clientId && { clientId }),
    ...(name && { name }),
    ...(prompts.length > 0 && { prompts }),
    ...(response && { response }),
  };
}

type Envelope = { readonly id: string; readonly at: Instant; readonly mine: boolean; readonly name?: string };

function readEnd(body: Fields, { mine, ...envelope }: Envelope): ThreadItem | undefined {
  const disconnects = list(body.events).some((event) => {
    const read = fields(event);
    return read?.eventType === 'Presence' && fields(read.presence)?.type === 'Disconnect';
  });
  if (mine || !disconnects) return undefined;
  return { kind: 'ended', ...envelope, readOnly: fields(body.metadata)?.readOnly === 'true' };
}

function readAttachment(item: unknown): Attachment[] {
  const content = fields(item);
  const attachment = content?.contentType === 'Attachment' ? fields(content.attachment) : undefined;
  const id = text(attachment?.id);
  const url = text(attachment?.url);
  if (!attachment || !id || !url || !isSafeLink(url)) return [];
  const { width, height, thumbnailUrl } = imageFactsOf(url);
  const size = number(attachment.fileSize);
  return [
    {
      id,
      url,
      name: text(attachment.filename) ?? '',
      isImage: attachment.mediaType === 'Image',
      ...(width !== undefined && height !== undefined && { width, height }),
      ...(thumbnailUrl !== undefined && { thumbnailUrl }),
      ...(size !== undefined && { size }),
    },
  ];
}

/** What whoever wrote a message is called, when that is told. */
export function senderName(from: Fields | undefined): string | undefined {
  const full = [text(from?.firstName), text(from?.lastName)].filter(Boolean).join(' ');
  return text(from?.nickname) || full || undefined;
}
