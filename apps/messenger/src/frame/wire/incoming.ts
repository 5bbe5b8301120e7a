import type { ShownPlace } from '@rejoin/core/conversation/shown-place';
import type { Instant } from '@rejoin/core/instant';
import type { Fields } from './reading.ts';
import { fields, list, number, objects, text } from './reading.ts';
import type { ThreadItem } from './structured-message.ts';
import { readStructuredMessage, senderName } from './structured-message.ts';

/** What a guest may send, as the server told it (guest API, section 3.1). */
export type AllowedMedia = { readonly fileTypes: readonly string[]; readonly maxBytes: number };

/** A frame from the gateway, reduced to what the messenger acts on. */
export type Incoming =
  | {
      readonly kind: 'session';
      readonly newSession: boolean;
      readonly readOnly: boolean;
      readonly media?: AllowedMedia;
    }
  | { readonly kind: 'item'; readonly item: ThreadItem; readonly tracingId?: string }
  /** The company's side is writing, and probably will be for this long. */
  | { readonly kind: 'typing'; readonly durationMs: number; readonly name?: string }
  | { readonly kind: 'jwt'; readonly jwt: string; readonly expiresAt: Instant }
  | {
      readonly kind: 'uploadAddress';
      readonly attachmentId: string;
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'uploaded'; readonly attachmentId: string }
  | { readonly kind: 'uploadRefused'; readonly attachmentId?: string; readonly code: number }
  | { readonly kind: 'tooFast'; readonly retryAfterMs: number; readonly tracingId?: string }
  | { readonly kind: 'refused'; readonly code: number; readonly tracingId?: string }
  /** Where the guest stands in the queue; without a place they don't wait, or it isn't known. */
  | { readonly kind: 'place'; readonly shown?: ShownPlace }
  | { readonly kind: 'displaced' }
  /** The guest has signed out, here or elsewhere. */
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'cleared' }
  /** Nothing to do, but proof that the line is alive. */
  | { readonly kind: 'other' };

const DEFAULT_RETRY_MS = 5_000;
const JWT_LIFE_MS = 60_000;

/** Reads one frame. Never throws: what it can't make out is `other`. */
export function readIncoming(frame: string, receivedAt: Instant): Incoming {
  const envelope = parse(frame);
  if (!envelope) return { kind: 'other' };
  const tracingId = text(envelope.tracingId);
  const traced = tracingId === undefined ? {} : { tracingId };
  const body = fields(envelope.body) ?? {};
  const code = number(envelope.code) ?? 0;
  switch (envelope.class) {
    case 'SessionResponse':
      return readSession(body, code, traced);
    case 'StructuredMessage': {
      const unasked = envelope.type === 'message';
      const typing = unasked ? readTyping(body) : undefined;
      if (typing) return typing;
      const item = unasked ? readStructuredMessage(body, receivedAt) : undefined;
      return item ? { kind: 'item', item, ...traced } : { kind: 'other' };
    }
    case 'JwtResponse': {
      const jwt = text(body.jwt);
      const seconds = number(body.exp);
      return jwt
        ? { kind: 'jwt', jwt, expiresAt: seconds ? seconds * 1000 : receivedAt + JWT_LIFE_MS }
        : { kind: 'other' };
    }
    case 'PresignedUrlResponse':
    case 'UploadSuccessEvent':
    case 'UploadFailureEvent':
    case 'GenerateUrlError':
      return readUpload(envelope.class, body, code);
    case 'TooManyRequestsErrorMessage':
      return { kind: 'tooFast', retryAfterMs: (number(body.retryAfter) ?? DEFAULT_RETRY_MS / 1000) * 1000, ...traced };
    case 'QueuePlaceEvent':
      return readPlace(body);
    case 'ConnectionClosedEvent':
      return { kind: 'displaced' };
    case 'LogoutEvent':
      return { kind: 'signedOut' };
    case 'SessionExpiredEvent':
      return { kind: 'expired' };
    case 'SessionClearedEvent':
      return { kind: 'cleared' };
    case 'string':
    case 'ErrorMessage':
    case 'Error':
      return readRefusal(body, code, traced);
    default:
      return { kind: 'other' };
  }
}

function parse(frame: string): Fields | undefined {
  try {
    return fields(JSON.parse(frame));
  } catch {
    return undefined;
  }
}

const TYPING_MS = 5_000;
const LONGEST_TYPING_MS = 30_000;

function readTyping(body: Fields): Incoming | undefined {
  const event = objects(body.events).find(({ eventType }) => eventType === 'Typing');
  const typing = fields(event?.typing);
  if (body.type !== 'Event' || body.direction !== 'Outbound' || !typing) return undefined;
  const told = typing.type === 'Off' ? 0 : (number(typing.duration ?? typing.durationMs) ?? TYPING_MS);
  const name = senderName(fields(fields(body.channel)?.from));
  return {
    kind: 'typing',
    durationMs: Math.min(LONGEST_TYPING_MS, Math.max(0, told)),
    ...(name !== undefined && { name }),
  };
}

type Traced = { readonly tracingId?: string };

function readSession(body: Fields, code: number, traced: Traced): Incoming {
  if (code !== 200) return readRefusal(body, code, traced);
  const inbound = fields(fields(body.allowedMedia)?.inbound);
  const fileTypes = list(inbound?.fileTypes).flatMap((entry) => text(fields(entry)?.type) ?? []);
  const maxFileSizeKB = number(inbound?.maxFileSizeKB);
  return {
    kind: 'session',
    newSession: body.newSession === true,
    readOnly: body.readOnly === true || body.connected === false,
    ...(inbound && { media: { fileTypes, maxBytes: (maxFileSizeKB ?? 0) * 1024 } }),
  };
}

function readPlace(body: Fields): Incoming {
  const place = number(body.place);
  const minutes = number(body.minutes);
  if (place === undefined) return { kind: 'place' };
  return { kind: 'place', shown: { place, ...(minutes !== undefined && { minutes }) } };
}

function readUpload(kind: string, body: Fields, code: number): Incoming {
  const attachmentId = text(body.attachmentId);
  if (kind === 'UploadSuccessEvent' && attachmentId) return { kind: 'uploaded', attachmentId };
  const url = text(body.url);
  if (kind === 'PresignedUrlResponse' && attachmentId && url) {
    const headers = Object.entries(fields(body.headers) ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    return { kind: 'uploadAddress', attachmentId, url, headers: Object.fromEntries(headers) };
  }
  return { kind: 'uploadRefused', code: number(body.errorCode) ?? code, ...(attachmentId && { attachmentId }) };
}

function readRefusal(body: Fields, code: number, traced: Traced): Incoming {
  const refusal = number(body.errorCode) ?? code;
  if (refusal === 429 || refusal === 4029) return { kind: 'tooFast', retryAfterMs: DEFAULT_RETRY_MS, ...traced };
  if (refusal === 4006 || refusal === 4007) return { kind: 'expired' };
  return { kind: 'refused', code: refusal, ...traced };
}
