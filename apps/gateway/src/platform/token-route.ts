import { verifyClientSecret } from '@rejoin/auth/client-secret';
import { issueClientToken } from '@rejoin/auth/client-token';
import type { ClientToken, TokenError } from '@rejoin/protocol/rest/platform/oauth';
import { PLATFORM_LIMITS } from '@rejoin/protocol/rest/platform/platform-limits';
import { signInClient } from '@rejoin/use-cases/directory/sign-in-client';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createBuckets, perMinute } from '../guest/rate.ts';
import { asId } from '../uuid.ts';
import type { PlatformServices } from './platform-services.ts';

const BODY_MAX_BYTES = 8 * 1024;
const FORM = 'application/x-www-form-urlencoded';

const REFUSALS: Record<TokenError['error'], readonly [status: number, description: string]> = {
  invalid_request: [400, `The request is not valid: a form (${FORM}) with one grant_type.`],
  invalid_client: [401, 'The client id or its secret is wrong. They go into the Authorization header (Basic).'],
  unsupported_grant_type: [400, 'The grant_type can only be client_credentials.'],
  invalid_scope: [400, 'There are no scopes: the roles of the client say what it may do. Leave the scope out.'],
  temporarily_unavailable: [429, 'Too many requests. Try again later.'],
  server_error: [500, 'Something failed on the server.'],
};

/** `POST /oauth/token`: a client shows its secret and gets a token (RFC 6749, section 4.4). */
export function tokenRoute(app: FastifyInstance, services: PlatformServices): void {
  app.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser<string>(FORM, { parseAs: 'string' }, (_request, body, parsed) => parsed(null, body));
    scope.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
      if (error.statusCode !== undefined && error.statusCode < 500) return refuse(reply, 'invalid_request');
      services.logger.error({ err: error }, 'A token was not issued');
      return refuse(reply, 'server_error');
    });
    const answer = createAnswer(services);
    scope.post('/oauth/token', { bodyLimit: BODY_MAX_BYTES }, (request, reply) => answer(request, reply));
    ready();
  });
}

function createAnswer({ stores, authSecret }: PlatformServices) {
  const { oauthClients, clock } = stores;
  const right = createBuckets(perMinute(PLATFORM_LIMITS.tokensPerClientPerMinute));
  const wrong = createBuckets(perMinute(PLATFORM_LIMITS.wrongSecretsPerClientPerMinute));
  const tooMany = (reply: FastifyReply, seconds: number) =>
    refuse(reply.header('retry-after', seconds), 'temporarily_unavailable');

  return async (request: FastifyRequest, reply: FastifyReply) => {
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
    const [grantType, ...others] = form.getAll('grant_type');
    if (grantType === undefined || others.length > 0) return refuse(reply, 'invalid_request');
    const shown = credentialsOf(request);
    const client = shown && (await signInClient({ oauthClients, verifyClientSecret, clock }, shown));
    if (!client) {
      const wait = shown === undefined ? 0 : wrong.take(shown.clientId, clock());
      return wait > 0 ? tooMany(reply, wait) : refuse(reply, 'invalid_client');
    }
    const wait = right.take(client.id, clock());
    if (wait > 0) return tooMany(reply, wait);
    if (grantType !== 'client_credentials') return refuse(reply, 'unsupported_grant_type');
    if (form.getAll('scope').some((scope) => scope.trim() !== '')) return refuse(reply, 'invalid_scope');
    const token: ClientToken = {
      access_token: await issueClientToken(authSecret, client, clock()),
      token_type: 'Bearer',
      expires_in: client.tokenSeconds,
    };
    return reply.headers(NOT_KEPT).send(token);
  };
}

/** What comes with an answer that nobody may keep (RFC 6749, section 5.1). */
const NOT_KEPT = { 'cache-control': 'no-store', pragma: 'no-cache' };

function refuse(reply: FastifyReply, error: TokenError['error']): FastifyReply {
  const [status, description] = REFUSALS[error];
  const body: TokenError = { error, error_description: description };
  if (error === 'invalid_client') reply.header('www-authenticate', 'Basic realm="Rejoin platform API"');
  return reply.code(status).headers(NOT_KEPT).send(body);
}

/** Of the `Authorization` header, each of the two encoded as in a form (RFC 6749, section 2.3.1). */
function credentialsOf({
  headers,
}: FastifyRequest): { readonly clientId: string; readonly secret: string } | undefined {
  const basic = /^basic +([\w+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1];
  if (basic === undefined) return undefined;
  const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(basic, 'base64').toString()) ?? [];
  if (id === undefined || secret === undefined) return undefined;
  return { clientId: asId(formDecoded(id)), secret: formDecoded(secret) };
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
