import { errorBodyOf } from '@rejoin/protocol/rest/error-body';
import type { FastifyReply } from 'fastify';

/** Why a REST request is refused: status, code and sentence of its error body (guest API, section 6). */
const REFUSALS = {
  badRequest: [400, 'bad.request', 'The request is not valid.'],
  notAuthenticated: [401, 'authentication.required', 'A valid token is needed. Ask for a new one with getJwt.'],
  notSignedIn: [401, 'authentication.required', 'A valid token of a sign-in is needed.'],
  signInRejected: [401, 'authentication.failed', 'The sign-in was not accepted. Sign in again.'],
  signInNotEnabled: [403, 'authentication.not.enabled', 'Nobody signs in to this messenger.'],
  redirectNotAllowed: [400, 'redirect.uri.not.allowed', 'The redirectUri is not of an allowed domain.'],
  providerUnavailable: [502, 'identity.provider.unavailable', 'The identity provider can’t be asked. Try again later.'],
  originNotAllowed: [403, 'forbidden', 'This page may not use the messenger.'],
  forbidden: [403, 'forbidden', 'This address is not valid or no longer valid.'],
  unknownDeployment: [403, 'forbidden', 'There is no such deployment.'],
  notFound: [404, 'resource.not.found', 'There is nothing here.'],
  tooLarge: [413, 'file.too.large', 'The file is too large.'],
  refusedFile: [422, 'file.refused', 'The file is not of an accepted type or is damaged.'],
  notExpected: [409, 'upload.not.expected', 'This upload was not announced or is over.'],
  tooManyRequests: [429, 'too.many.requests.retry.after', 'Too many requests. Try again later.'],
  failed: [500, 'internal.server.error', 'Something failed on the server.'],
  busy: [503, 'service.unavailable', 'The server is busy. Try again later.'],
} as const;

export type RestRefusal = keyof typeof REFUSALS;

/** `reason`: what exactly is wrong with a file; programs of ours read it as `refusal`. */
export function refuse(reply: FastifyReply, refusal: RestRefusal, reason?: string): FastifyReply {
  const [status, code, message] = REFUSALS[refusal];
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ ...errorBodyOf(status, code, message), ...(reason !== undefined && { refusal: reason }) });
}
