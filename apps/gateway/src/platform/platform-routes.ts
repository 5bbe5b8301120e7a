import { openApiOf } from '@rejoin/protocol/reference/open-api';
import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import { platformErrorOf } from '@rejoin/protocol/rest/platform/platform-error';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createCallers } from './caller.ts';
import { offerConfigurations } from './configuration-operations.ts';
import { offerConversations } from './conversation-operations.ts';
import { offerDeployments } from './deployment-operations.ts';
import { createOffer } from './operation.ts';
import type { PlatformServices } from './platform-services.ts';
import { offerProgramDeeds } from './program-operations.ts';
import { RefusedRequest, refusalOf } from './refused-request.ts';
import { tokenRoute } from './token-route.ts';

/** The header that names a request for whoever looks for it in the log, as clients of the platform API know it. */
const CONTEXT = 'inin-correlation-id';

/** What programs of the company's call with a token (platform API, section 10). Pages of other origins can't: it is for servers. */
export function platformRoutes(app: FastifyInstance, services: PlatformServices): void {
  tokenRoute(app, services);
  app.register((scope, _options, ready) => {
    takeJson(scope);
    scope.setErrorHandler((error: FastifyError, request, reply) => tellError(services, error, { request, reply }));
    let description: object | undefined;
    scope.get('/api/v2/openapi.json', (_request, reply) => {
      // Made once: it takes some 10 ms, in which nobody's message goes on, and anybody may ask for it.
      description ??= openApiOf(services.publicUrl());
      return reply.send(description);
    });
    const offer = createOffer(scope, services, createCallers(services));
    offer(OPERATIONS.readToken, async ({ client, settings }) => {
      const company = await settings.company.settings();
      return { organization: { name: company?.name ?? '' }, OAuthClient: { id: client.id, name: client.name } };
    });
    offerConfigurations(offer, services);
    offerDeployments(offer, services);
    offerConversations(offer, services);
    offerProgramDeeds(offer, services);
    ready();
  });
}

function takeJson(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const parseJson = scope.getDefaultJsonParser('error', 'error');
  // Clients that send the same headers with every request say so of no body too.
  scope.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, parsed) =>
    body === '' ? parsed(null, undefined) : parseJson(request, body, parsed),
  );
}

type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

function tellError({ stores, logger }: PlatformServices, error: FastifyError, { request, reply }: Exchange) {
  const contextId = stores.newId();
  const refusal = error instanceof RefusedRequest ? error.refusal : refusalOf(ourRefusal(error));
  if (refusal.status >= 500)
    logger.error({ err: error, contextId, route: request.routeOptions.url }, 'A request failed');
  if (error instanceof RefusedRequest && error.retryAfter !== undefined) reply.header('retry-after', error.retryAfter);
  return reply
    .code(refusal.status)
    .headers({ 'cache-control': 'no-store', [CONTEXT]: contextId })
    .send(platformErrorOf(refusal, contextId));
}

function ourRefusal({ statusCode = 500 }: FastifyError) {
  if (statusCode === 413) return 'tooLarge';
  if (statusCode === 415) return 'notJson';
  return statusCode < 500 ? 'badRequest' : 'failed';
}
