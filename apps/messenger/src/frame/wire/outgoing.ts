import type { GuestRequest } from '@rejoin/protocol/up/up';
import type { OutboxEntry } from '../outbox/outbox.ts';

export function configureSession(session: {
  deploymentId: string;
  token: string;
  startNew: boolean;
  tracingId: string;
}): GuestRequest {
  return { action: 'configureSession', ...session };
}

/** The tracing id is the message's own, so that a refusal names the message it is about. */
export function onMessage(token: string, entry: OutboxEntry): GuestRequest {
  const attachmentId = entry.image?.uploadedAs;
  const content =
    attachmentId === undefined ? {} : { content: [{ contentType: 'Attachment', attachment: { id: attachmentId } }] };
  const words = entry.text === '' ? {} : { type: 'Text' as const, text: entry.text };
  return {
    action: 'onMessage',
    token,
    tracingId: entry.id,
    message: { ...words, ...content, metadata: { id: entry.id } },
  };
}

type Upload = {
  readonly attachmentId: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly fileSize: number;
};

export function onAttachment(token: string, upload: Upload): GuestRequest {
  return { action: 'onAttachment', token, tracingId: upload.attachmentId, ...upload };
}

export function getJwt(token: string, tracingId: string): GuestRequest {
  return { action: 'getJwt', token, tracingId };
}

/** Asks the gateway to answer, to know whether the line is alive. */
export function echo(token: string, tracingId: string): GuestRequest {
  return { action: 'echo', token, tracingId, message: { text: 'ping' } };
}
