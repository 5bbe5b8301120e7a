import { readClientToken } from '@rejoin/auth/client-token';
import { allows, type Permission } from '@rejoin/core/permissions/permission';
import { PLATFORM_LIMITS } from '@rejoin/protocol/rest/platform/platform-limits';
import { recogniseClient } from '@rejoin/use-cases/directory/recognise-client';
import type { OAuthClient } from '@rejoin/use-cases/ports/oauth-clients';
import type { FastifyRequest } from 'fastify';
import { createBuckets, perMinute } from '../guest/rate.ts';
import { bearerOf } from '../rest/bearer.ts';
import type { PlatformServices } from './platform-services.ts';
import { RefusedRequest, refusalOf, refuse } from './refused-request.ts';

/** Finds out which client calls, whether it may, and whether it calls too often. Notes once a minute that it has called. */
export function createCallers({ stores, authSecret }: PlatformServices) {
  const requests = createBuckets(perMinute(PLATFORM_LIMITS.requestsPerClientPerMinute));
  const notes = createBuckets({ burst: 1, perSecond: 1 / 60 });

  return async (request: FastifyRequest, permission: Permission | undefined): Promise<OAuthClient> => {
    const at = stores.clock();
    const bearer = bearerOf(request);
    const token = bearer && (await readClientToken(authSecret, bearer, at));
    const client = token && (await recogniseClient(stores, token));
    if (!client) throw refuse('notAuthenticated');
    const wait = requests.take(client.id, at);
    if (wait > 0) throw new RefusedRequest(refusalOf('tooManyRequests'), wait);
    if (notes.take(client.id, at) === 0) await stores.oauthClients.noteUse(client.id, at);
    if (permission !== undefined && !allows(client.policies, permission)) throw missing(permission);
    return client;
  };
}

function missing(permission: Permission): RefusedRequest {
  const message = `The client’s roles don’t allow it: ${permission} is needed.`;
  return new RefusedRequest({ status: 403, code: 'missing.permission', message });
}
