import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { createPictures } from '@rejoin/use-cases/deployment/pictures';
import type { Clock } from '@rejoin/use-cases/ports/clock';
import type { StorePorts } from '@rejoin/use-cases/ports/store-ports';
import { createTyping } from '@rejoin/use-cases/typing/typing';
import { createContexts } from './create-contexts.ts';
import { logFault } from './log-fault.ts';

export type PageContextSource = {
  readonly stores: StorePorts & { readonly clock: Clock };
  readonly authSecret: string;
  /** The gateway's address as browsers reach it. */
  readonly publicGatewayUrl: string;
};

/** Makes the contexts of a program that draws pages: one per request, without a live stream, which only a gateway has. */
export function createPageContexts({ stores, authSecret, publicGatewayUrl }: PageContextSource) {
  const ports = {
    ...stores,
    newId: () => crypto.randomUUID(),
    conversations: createConversations(stores),
    pictures: createPictures(stores),
    typing: createTyping(stores),
  };
  return createContexts({
    ports,
    authSecret,
    gatewayUrl: new URL(publicGatewayUrl).origin,
    log: { error: ({ err, path }, message) => logFault(message, err, { path }) },
  });
}
