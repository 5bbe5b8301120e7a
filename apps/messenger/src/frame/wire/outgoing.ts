import type { CustomAttributes } from '@rejoin/core/conversation/message';
import type { GuestRequest } from '@rejoin/protocol/up/up';
import type { OutboxEntry } from '../outbox/outbox.ts';
import { responseContent } from './response-content.ts';

type Session = {
  readonly deploymentId: string;
  readonly token: string;
  readonly startNew: boolean;
  /** The guest is to see their place in the queue. */
  readonly queuePlace?: true;
  readonly tracingId: string;
};

export function configureSession(session: Session): GuestRequest {
  return { action: 'configureSession', ...session };
}

/** The field is called `code` and carries the gateway's JWT (guest API, section 2.2). */
export function configureAuthenticatedSession(session: Session, jwt: string): GuestRequest {
  return { action: 'configureAuthenticatedSession', ...session, data: { code: jwt } };
}

/** The tracing id is the message's own, so that a refusal names the message it is about. */
export function onMessage(
  token: string,
  { id, text, file, response }: OutboxEntry,
  attributes?: CustomAttributes,
): GuestRequest {
  const { uploadedAs } = file ?? {};
  const words = text === '' ? {} : { text };
  const type = response ? { type: 'Structured' as const } : text === '' ? {} : { type: 'Text' as const };
  const content = response
    ? { content: responseContent(response) }
    : uploadedAs === undefined
      ? {}
      : { content: [{ contentType: 'Attachment', attachment: { id: uploadedAs } }] };
  const parent = response?.to === undefined ? {} : { parentMessageId: response.to };
  return {
    action: 'onMessage',
    token,
    tracingId: id,
    message: { ...type, ...words, ...content, metadata: { id, ...parent } },
    ...along(attributes),
  };
}

function along(customAttributes: CustomAttributes | undefined) {
  return customAttributes && { channel: { metadata: { customAttributes } } };
}

/** The guest is there, and the conversation may begin. */
export function join(token: string, id: string, attributes?: CustomAttributes): GuestRequest {
  const events = [{ eventType: 'Presence', presence: { type: 'Join' } }];
  const message = { type: 'Event' as const, events, metadata: { id } };
  return { action: 'onMessage', token, tracingId: id, message, ...along(attributes) };
}

/** Tells the company's side that the guest is writing. */
export function typing(token: string, tracingId: string): GuestRequest {
  const message = { type: 'Event' as const, events: [{ eventType: 'Typing', typing: { type: 'On' } }] };
  return { action: 'onMessage', token, tracingId, message };
}

type Upload = {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly fileSize: number;
};

export function onAttachment(token: string, upload: Upload): GuestRequest {
  return { action: 'onAttachment', token, tracingId: upload.attachmentId, errorsAsJson: true, ...upload };
}

export function getJwt(token: string, tracingId: string): GuestRequest {
  return { action: 'getJwt', token, tracingId };
}

/** Asks the gateway to answer, to know whether the line is alive. */
export function echo(token: string, tracingId: string): GuestRequest {
  return { action: 'echo', token, tracingId, message: { text: 'ping' } };
}
