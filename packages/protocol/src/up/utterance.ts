import type { GuestResponse } from '@rejoin/core/conversation/content';
import { attributesLength } from '@rejoin/core/conversation/custom-attributes';
import type { GuestJoin } from '@rejoin/core/conversation/message';
import { ERROR_CODES, type Refused, refused } from '../error-codes.ts';
import { LIMITS } from '../limits.ts';
import type { OnMessage } from './on-message.ts';
import { ATTRIBUTES_TOO_LARGE, METADATA_TOO_LARGE } from './refuse-early.ts';
import { readResponses } from './structured-reply.ts';

/** What a client sends along with a message or a Join. */
type Along = Pick<GuestJoin, 'metadata' | 'customAttributes'>;

/** What an onMessage request means. */
export type Utterance =
  | ({
      readonly type: 'message';
      readonly text: string;
      readonly attachmentIds: readonly string[];
      readonly responses?: readonly GuestResponse[];
    } & Along)
  | ({ readonly type: 'join' } & Along)
  | { readonly type: 'typing' }
  | { readonly type: 'clear' }
  | Refused;

/**
 * Reads a guest's message (guest API, section 2.3): one without a type is Text, a response may come under any type, custom
 * attributes may stand beside the message or inside it. How long a text or a response may be is the conversation's rule and is
 * not asked here.
 */
export function readUtterance(request: OnMessage): Utterance {
  const along = readAlong(request);
  if ('code' in along) return along;
  const { type = 'Text', events } = request.message;
  if (type === 'Event') return readEvent(events, along);
  if (type !== 'Text' && type !== 'Structured')
    return refused(ERROR_CODES.badRequest, `Messages of type ${type} are not supported`);
  return readWords(request, along);
}

function readAlong({ message, channel }: OnMessage): Along | Refused {
  const { metadata } = message;
  const [inside, beside] = [message.channel?.metadata?.customAttributes, channel?.metadata?.customAttributes];
  const customAttributes = inside && beside ? { ...inside, ...beside } : (beside ?? inside);
  if (customAttributes !== undefined && attributesLength(customAttributes) > LIMITS.customAttributesMaxBytes)
    return ATTRIBUTES_TOO_LARGE;
  if (metadata !== undefined && attributesLength(metadata) > LIMITS.metadataMaxBytes) return METADATA_TOO_LARGE;
  if ((metadata?.['id']?.length ?? 0) > LIMITS.idMaxCharacters)
    return refused(ERROR_CODES.badRequest, 'Parameter metadata.id is not valid');
  return { ...(metadata !== undefined && { metadata }), ...(customAttributes !== undefined && { customAttributes }) };
}

function readWords({ message, attachmentIds: beside = [] }: OnMessage, along: Along): Utterance {
  const { type, text = '', content = [] } = message;
  const responses = readResponses(content);
  if ('code' in responses) return responses;
  if (type === 'Structured' && responses.length === 0)
    return refused(ERROR_CODES.missingParameter, 'Parameter message.content is missing');
  const files = content.filter(({ contentType }) => contentType === 'Attachment');
  const within = files.flatMap(({ attachment }) => attachment?.id ?? []);
  if (within.length < files.length)
    return refused(ERROR_CODES.missingParameter, 'Parameter message.content.attachment is missing');
  const attachmentIds = [...within, ...beside.filter((id) => !within.includes(id))];
  if (attachmentIds.length > LIMITS.attachmentsPerMessage)
    return refused(ERROR_CODES.badRequest, 'Only one attachment is allowed per message');
  if (attachmentIds.length > 0 && responses.length > 0)
    return refused(ERROR_CODES.badRequest, 'An attachment and a response can not go in one message');
  return { type: 'message', text, attachmentIds, ...(responses.length > 0 && { responses }), ...along };
}

function readEvent(events: OnMessage['message']['events'], along: Along): Utterance {
  const [event, another] = events ?? [];
  if (event === undefined) return refused(ERROR_CODES.missingParameter, 'Parameter message.events is missing');
  if (another !== undefined) return refused(ERROR_CODES.badRequest, 'Only one event is allowed per message');
  if (event.eventType === 'Typing' && event.typing?.type === 'On') return { type: 'typing' };
  if (event.eventType === 'Presence' && event.presence?.type === 'Join') return { type: 'join', ...along };
  if (event.eventType === 'Presence' && event.presence?.type === 'Clear') return { type: 'clear' };
  return refused(ERROR_CODES.badRequest, 'Parameter message.events names no known event');
}
