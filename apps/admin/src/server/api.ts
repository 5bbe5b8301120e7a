import 'server-only';
import type { ApiContext } from '@rejoin/api/context';
import { createPageContexts } from '@rejoin/api/create-page-contexts';
import { appRouter } from '@rejoin/api/router';
import { createCallerFactory } from '@rejoin/api/trpc';
import { sessionOf } from '@rejoin/auth/auth-options';
import { cache } from 'react';
import { auth } from './auth.ts';
import { env } from './env.ts';
import { stores } from './stores.ts';

const callerOf = createCallerFactory(appRouter);

let contexts: ReturnType<typeof createPageContexts> | undefined;

/** What a call of the person who is signed in works with; the same for everything that one request does. */
export const apiContext = cache(async (): Promise<ApiContext> => {
  contexts ??= openContexts();
  return contexts(sessionOf(await auth()));
});

/** The API, called on the spot. */
export async function apiCaller() {
  return callerOf(await apiContext());
}

function openContexts() {
  const { AUTH_SECRET, PUBLIC_GATEWAY_URL } = env();
  return createPageContexts({ stores: stores(), authSecret: AUTH_SECRET, publicGatewayUrl: PUBLIC_GATEWAY_URL });
}
