import 'server-only';
import { createContexts } from '@rejoin/api/create-contexts';
import { appRouter } from '@rejoin/api/router';
import { createCallerFactory } from '@rejoin/api/trpc';
import { sessionOf } from '@rejoin/auth/auth-options';
import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { createPictures } from '@rejoin/use-cases/deployment/pictures';
import { createTyping } from '@rejoin/use-cases/typing/typing';
import { auth } from './auth.ts';
import { env } from './env.ts';
import { logFault } from './log.ts';
import { stores } from './stores.ts';

const callerOf = createCallerFactory(appRouter);

let contexts: ReturnType<typeof createContexts> | undefined;

/** What a call of the person who is signed in works with. There is no live stream here: the gateway has it. */
export async function apiContext() {
  contexts ??= openContexts();
  return contexts(sessionOf(await auth()));
}

/** The API, called on the spot for the first drawing of a page. */
export async function apiCaller() {
  return callerOf(await apiContext());
}

function openContexts() {
  const { AUTH_SECRET, PUBLIC_GATEWAY_URL } = env();
  const newId = () => crypto.randomUUID();
  const opened = { ...stores(), newId };
  const ports = {
    ...opened,
    conversations: createConversations(opened),
    pictures: createPictures(opened),
    typing: createTyping(opened),
  };
  return createContexts({
    ports,
    authSecret: AUTH_SECRET,
    gatewayUrl: new URL(PUBLIC_GATEWAY_URL).origin,
    log: { error: ({ err, path }, message) => logFault(message, err, { path }) },
  });
}
