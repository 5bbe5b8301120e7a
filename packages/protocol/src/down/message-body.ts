import { assertNever } from '@rejoin/core/assert-never';
import { mediaTypeOf } from '@rejoin/core/attachments/file-types';
import { wordsOfResponses } from '@rejoin/core/conversation/content';
import type { AgentMessage, AttachmentRef, GuestJoin, GuestMessage } from '@rejoin/core/conversation/message';
import { messageId } from '@rejoin/core/conversation/message-id';
import { type VerifiedGuest, verifiedName } from '@rejoin/core/identity/guest-profile';
import { TYPING_SHOWN_MS } from '@rejoin/core/typing/typing-pace';
import type { GuestEntry } from '@rejoin/core/visibility/visible-to-guest';
import { withImageFacts } from './image-facts.ts';
import { structuredItemOf } from './structured-content.ts';
import type { MessageBody } from './structured-message.ts';

const AUTHENTICATED = 'authenticated';

type LinkOf = (attachmentId: string) => AttachmentLink;
type Along = Pick<GuestJoin, 'metadata' | 'customAttributes' | 'authenticated'>;
type Words = Pick<MessageBody, 'type' | 'text' | 'content'>;
type Own = Pick<MessageBody, 'channel' | 'metadata'>;
type Placed = { readonly conversationId: string; readonly entry: GuestEntry };

/** What a client calls an attachment, and where its bytes are. */
export type AttachmentLink = { readonly id: string; readonly url: string; readonly thumbnailUrl: string };

/** How an entry of a conversation looks to its guest. */
export function messageBodyOf({ conversationId, entry }: Placed, linkOf: LinkOf): MessageBody {
  const id = messageId(conversationId, entry.sequence);
  const time = new Date(entry.at).toISOString();
  const { event } = entry;
  switch (event.type) {
    case 'GuestJoined':
      return presence('Join', { id, time, along: event.join });
    case 'GuestSignedIn':
      return signedIn(event.guest, { id, time });
    case 'GuestMessaged':
      return inbound({ id, time, message: event.message }, linkOf);
    case 'FlowMessaged': {
      const { text, content } = event;
      return { id, direction: 'Outbound', ...wordsOf({ text, content }), channel: { time }, originatingEntity: 'Bot' };
    }
    case 'ProgramMessaged':
    case 'PlaceTold':
    case 'Introduced':
    case 'InactivityWarned':
      return { id, type: 'Text', direction: 'Outbound', text: event.text, channel: { time }, originatingEntity: 'Bot' };
    case 'AgentMessaged': {
      const { text, attachments, content } = event.message;
      const channel = { time, from: { nickname: event.agentName } };
      const words = { ...wordsOf({ text, content }), ...filesOf(attachments, linkOf) };
      return { id, direction: 'Outbound', ...words, channel, originatingEntity: 'Human' };
    }
    case 'Disconnected':
      return {
        id,
        type: 'Event',
        direction: 'Outbound',
        events: [{ eventType: 'Presence', presence: { type: 'Disconnect' } }],
        channel: { time },
        originatingEntity: event.agentId === undefined || event.byId !== undefined ? 'Bot' : 'Human',
        metadata: { readOnly: event.notice === 'readOnly' ? 'true' : 'false' },
      };
    default:
      return assertNever(event);
  }
}

/** The echo of a guest's Join or Clear that no conversation keeps. `id`: 32 hex digits. */
export function presenceEcho(
  type: 'Join' | 'Clear',
  { id, at, along = {} }: { readonly id: string; readonly at: number; readonly along?: Along },
): MessageBody {
  return presence(type, { id, time: new Date(at).toISOString(), along });
}

/** That a guest has signed in where there is no conversation yet that would keep it. `id`: 32 hex digits. */
export function signInEcho(
  guest: VerifiedGuest,
  { id, at }: { readonly id: string; readonly at: number },
): MessageBody {
  return signedIn(guest, { id, time: new Date(at).toISOString() });
}

/** That the agent is typing. Live only, no conversation keeps it. `id`: 32 hex digits. */
export function typingBody({ id, at }: { readonly id: string; readonly at: number }): MessageBody {
  return {
    id,
    type: 'Event',
    direction: 'Outbound',
    events: [{ eventType: 'Typing', typing: { type: 'On', duration: TYPING_SHOWN_MS } }],
    channel: { time: new Date(at).toISOString() },
    originatingEntity: 'Human',
  };
}

function signedIn(guest: VerifiedGuest, { id, time }: { readonly id: string; readonly time: string }): MessageBody {
  const { firstName, lastName } = guest;
  const nickname = verifiedName(guest);
  const body = presence('SignIn', { id, time, along: { authenticated: true } });
  const from = {
    ...(nickname !== undefined && { nickname }),
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
  };
  return { ...body, channel: { ...body.channel, from } };
}

function presence(
  type: 'Join' | 'Clear' | 'SignIn',
  { id, time, along }: { readonly id: string; readonly time: string; readonly along: Along },
): MessageBody {
  const events = [{ eventType: 'Presence' as const, presence: { type } }];
  return { id, type: 'Event', direction: 'Inbound', events, ...guestsOwn(id, time, along) };
}

/** A file without words has no text: clients show words where there is one, and the file where there is none. */
function inbound(
  { id, time, message }: { readonly id: string; readonly time: string; readonly message: GuestMessage },
  linkOf: LinkOf,
): MessageBody {
  const { text, attachments, responses = [] } = message;
  const words: Words =
    responses.length === 0
      ? { type: 'Text', ...(text !== '' && { text }) }
      : { type: 'Structured', text: wordsOfResponses(text, responses), content: [...responses] };
  return { id, direction: 'Inbound', ...words, ...filesOf(attachments, linkOf), ...guestsOwn(id, time, message) };
}

/** What a client finds again on its own message. */
function guestsOwn(id: string, time: string, { customAttributes, metadata, authenticated }: Along): Own {
  const vouched = metadataOf(metadata, authenticated);
  const channel = {
    time,
    messageId: asUuid(id),
    type: 'Private' as const,
    from: {},
    ...(customAttributes !== undefined && { metadata: { customAttributes: { ...customAttributes } } }),
  };
  return { channel, ...(vouched !== undefined && { metadata: vouched }) };
}

/** Only the gateway says that somebody has signed in: what a client says about it is left out. */
function metadataOf(
  metadata: GuestMessage['metadata'],
  authenticated: true | undefined,
): Record<string, string> | undefined {
  const { [AUTHENTICATED]: _claim, ...theirs } = metadata ?? {};
  if (authenticated === true) return { ...theirs, [AUTHENTICATED]: 'true' };
  return metadata === undefined ? undefined : theirs;
}

/** Text is always there, if only to be empty: clients fail without it. */
function wordsOf({ text, content }: { readonly text: string; readonly content: AgentMessage['content'] }): Words {
  return content === undefined
    ? { type: 'Text', text }
    : { type: 'Structured', text, content: content.map(structuredItemOf) };
}

function filesOf(attachments: readonly AttachmentRef[], linkOf: LinkOf): Pick<MessageBody, 'content'> {
  if (attachments.length === 0) return {};
  const content = attachments.map((file) => ({
    contentType: 'Attachment' as const,
    attachment: told(file, linkOf(file.id)),
  }));
  return { content };
}

function told(file: AttachmentRef, { id, url, thumbnailUrl }: AttachmentLink) {
  return {
    id,
    url: withImageFacts(url, { ...sizeOf(file), ...(file.hasThumbnail && { thumbnailUrl }) }),
    filename: file.fileName,
    mediaType: mediaTypeOf(file.mime),
    mime: file.mime,
    fileSize: file.size,
  };
}

function sizeOf({ width, height }: AttachmentRef): Pick<AttachmentRef, 'width' | 'height'> {
  return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) };
}

/** A message's 32 hex digits begin with a conversation's random UUID, so with dashes they are one too. */
function asUuid(id: string): string {
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;
}
