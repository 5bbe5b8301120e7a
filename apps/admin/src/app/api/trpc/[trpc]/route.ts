import { appRouter } from '@rejoin/api/router';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { apiContext } from '../../../../server/api.ts';
import { isFromOwnPage } from '../../../../server/same-origin.ts';

function answer(request: Request): Promise<Response> {
  return fetchRequestHandler({
    endpoint: '/api/trpc',
    req: request,
    router: appRouter,
    createContext: apiContext,
    responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
  });
}

export const GET = answer;

/** What changes something is taken from pages of the console alone. */
export async function POST(request: Request): Promise<Response> {
  return isFromOwnPage(request.headers) ? answer(request) : new Response('Sent from another site', { status: 403 });
}
