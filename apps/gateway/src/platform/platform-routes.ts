import { openApiOf } from '@rejoin/protocol/reference/open-api';
import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import { type PlatformRefusal, platformErrorOf } from '@rejoin/protocol/rest/platform/platform-error';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takeJson } from '../json-bodies.ts';
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

/** Where its operations are, with slashes too many or without. What else is below `/api/v2` is the guests'. */
const PLACES = /^\/+api\/+v2\/+(?:tokens|conversations|webdeployments\/+(?:configurations|deployments))(?:[/?]|$)/;

/** Whether whoever asks for this address means the platform API, whether or not there is such an operation. */
export function isOfPlatform(url: string): boolean {
  return PLACES.test(url);
}

/** What programs of the company's call with a token (platform API, section 10). Pages of other origins can't: it is for servers. */
export function platformRoutes(app: FastifyInstance, services: PlatformServices): void {
  tokenRoute(app, services);
  app.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers();
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

export type Exchange = { readonly request: FastifyRequest; readonly reply: FastifyReply };

function tellError({ stores, logger }: PlatformServices, error: FastifyError, { request, reply }: Exchange) {
  const contextId = stores.newId();
  const refusal = error instanceof RefusedRequest ? error.refusal : refusalOf(ourRefusal(error));
  if (refusal.status >= 500)
    logger.error({ err: error, contextId, route: request.routeOptions.url }, 'A request failed');
  if (error instanceof RefusedRequest && error.retryAfter !== undefined) reply.header('retry-after', error.retryAfter);
  return tell(reply, refusal, contextId);
}

/** Refuses what no operation answers, as everything of the platform API is refused. */
export function refuseOfPlatform(
  { stores }: Pick<PlatformServices, 'stores'>,
  reply: FastifyReply,
  refusal: 'badRequest' | 'notFound',
): FastifyReply {
  return tell(reply, refusalOf(refusal), stores.newId());
}

function tell(reply: FastifyReply, refusal: PlatformRefusal, contextId: string): FastifyReply {
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
