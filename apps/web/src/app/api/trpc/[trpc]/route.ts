import { appRouter } from '@rejoin/api/router';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { apiContext } from '../../../../server/api.ts';

/** Queries alone: whatever changes something goes over the WebSocket to the gateway, so there is no POST to forge. */
export function GET(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: apiContext,
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
  });
}
