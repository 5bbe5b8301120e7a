import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import { type ErrorBody, errorBodyOf } from '@rejoin/protocol/rest/error-body';
import { FILE_REFUSAL_CODES } from '@rejoin/protocol/rest/file-refusal';
import type { FastifyReply } from 'fastify';
import { TOLD_OF_FILE } from '../guest/refusals.ts';

/** Why a REST request is refused: status, code and sentence of its error body (guest API, section 6). */
const REFUSALS = {
  badRequest: [400, 'bad.request', 'The request is not valid.'],
  notAuthenticated: [401, 'authentication.required', 'A valid token is needed. Ask for a new one with getJwt.'],
  notSignedIn: [401, 'authentication.required', 'A valid token of a sign-in is needed.'],
  signInRejected: [401, 'authentication.failed', 'The sign-in was not accepted. Sign in again.'],
  signInNotEnabled: [403, 'authentication.not.enabled', 'Nobody signs in to this messenger.'],
  redirectNotAllowed: [400, 'redirect.uri.not.allowed', 'The redirectUri is not of an allowed domain.'],
  providerUnavailable: [502, 'identity.provider.unavailable', 'The identity provider can’t be asked. Try again later.'],
  deviceLinkNotOffered: [403, 'device.link.not.offered', 'This conversation can’t be taken to another device.'],
  deviceLinkOver: [403, 'device.link.over', 'This link is not valid or no longer valid.'],
  originNotAllowed: [403, 'forbidden', 'This page may not use the messenger.'],
  pushNotOffered: [403, 'feature.toggle.disabled', 'Push notifications are not offered.'],
  forbidden: [403, 'forbidden', 'This address is not valid or no longer valid.'],
  unknownDeployment: [403, 'forbidden', 'There is no such deployment.'],
  notFound: [404, 'resource.not.found', 'There is nothing here.'],
  tooSlow: [408, 'request.timeout', 'The request did not come in time.'],
  notExpected: [409, 'upload.not.expected', 'This upload was not announced or is over.'],
  rangeNotSatisfiable: [416, 'range.not.satisfiable', 'The file has no such part.'],
  upgradeRequired: [
    426,
    'upgrade.required',
    'This address is a WebSocket’s, and no upgrade was asked for. A proxy on the way may leave it out.',
  ],
  tooManyRequests: [429, 'too.many.requests.retry.after', 'Too many requests. Try again later.'],
  headersTooLarge: [431, 'request.headers.too.large', 'The headers of the request are too large.'],
  failed: [500, 'internal.server.error', 'Something failed on the server.'],
  busy: [503, 'service.unavailable', 'The server is busy. Try again later.'],
} as const;

export type RestRefusal = keyof typeof REFUSALS;

export function refuse(reply: FastifyReply, refusal: RestRefusal): FastifyReply {
  return send(reply, refusalBody(refusal));
}

export function refusalBody(refusal: RestRefusal): ErrorBody {
  const [status, code, message] = REFUSALS[refusal];
  return errorBodyOf(status, code, message);
}

const FILE_STATUSES: Partial<Record<AttachmentRefusal, number>> = { tooLarge: 413, notStored: 503 };

/** Refuses an upload, in the words in which its session is told. */
export function refuseFile(reply: FastifyReply, refusal: AttachmentRefusal): FastifyReply {
  const status = FILE_STATUSES[refusal] ?? 422;
  return send(reply, errorBodyOf(status, FILE_REFUSAL_CODES[refusal], TOLD_OF_FILE[refusal].message));
}

function send(reply: FastifyReply, body: ErrorBody): FastifyReply {
  return reply.code(body.status).header('cache-control', 'no-store').send(body);
}
