import { utf8Length } from '@rejoin/core/conversation/message';
import { ERROR_CODES, type Refused, refused } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import type { OnMessage } from './on-message.ts';

type StringMap = Readonly<Record<string, string>>;

/** What an onMessage request means. */
export type Utterance =
  | {
      readonly type: 'message';
      readonly text: string;
      readonly attachmentIds: readonly string[];
      readonly metadata?: StringMap;
      readonly customAttributes?: StringMap;
    }
  | { readonly type: 'join' }
  | { readonly type: 'typing' }
  | { readonly type: 'clear' }
  | Refused;

/**
 * Reads a guest's message (guest API, section 2.3): one without a type is Text, custom attributes may stand beside the
 * message or inside it. How long a text may be is the conversation's rule and is not asked here.
 */
export function readUtterance({ message, channel }: OnMessage): Utterance {
  const customAttributes = channel?.metadata?.customAttributes ?? message.channel?.metadata?.customAttributes;
  if (customAttributes !== undefined && mapBytes(customAttributes) > LIMITS.customAttributesMaxBytes) {
    const sentence = `Custom Attributes in channel metadata is larger than ${LIMITS.customAttributesMaxBytes} bytes`;
    return refused(ERROR_CODES.customAttributesTooLarge, sentence);
  }
  const type = message.type ?? 'Text';
  if (type === 'Event') return readEvent(message.events);
  if (type !== 'Text') return refused(ERROR_CODES.badRequest, `Messages of type ${type} are not supported`);
  return readText(message, customAttributes);
}

function readText(message: OnMessage['message'], customAttributes: StringMap | undefined): Utterance {
  const { text = '', content = [], metadata } = message;
  if (metadata !== undefined && mapBytes(metadata) > LIMITS.metadataMaxBytes) {
    return refused(ERROR_CODES.badRequest, `Metadata is larger than ${LIMITS.metadataMaxBytes} bytes`);
  }
  if ((metadata?.['id']?.length ?? 0) > LIMITS.idMaxCharacters)
    return refused(ERROR_CODES.badRequest, 'Parameter metadata.id is not valid');
  if (content.length > LIMITS.attachmentsPerMessage)
    return refused(ERROR_CODES.badRequest, 'Only one attachment is allowed per message');
  const attachmentIds: string[] = [];
  for (const { contentType, attachment } of content) {
    if (contentType !== 'Attachment')
      return refused(ERROR_CODES.badRequest, 'Parameter message.content is not an attachment');
    if (attachment === undefined)
      return refused(ERROR_CODES.missingParameter, 'Parameter message.content.attachment is missing');
    attachmentIds.push(attachment.id);
  }
  return {
    type: 'message',
    text,
    attachmentIds,
    ...(metadata !== undefined && { metadata }),
    ...(customAttributes !== undefined && { customAttributes }),
  };
}

function readEvent(events: OnMessage['message']['events']): Utterance {
  const event = events?.[0];
  if (event === undefined) return refused(ERROR_CODES.missingParameter, 'Parameter message.events is missing');
  if (event.eventType === 'Typing' && event.typing?.type === 'On') return { type: 'typing' };
  if (event.eventType === 'Presence' && event.presence?.type === 'Join') return { type: 'join' };
  if (event.eventType === 'Presence' && event.presence?.type === 'Clear') return { type: 'clear' };
  return refused(ERROR_CODES.badRequest, 'Parameter message.events names no known event');
}

function mapBytes(map: StringMap): number {
  return Object.entries(map).reduce((bytes, [key, value]) => bytes + utf8Length(key) + utf8Length(value), 0);
}
