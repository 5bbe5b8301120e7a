import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { createPictures } from '@rejoin/use-cases/deployment/pictures';
import { createRouter } from '@rejoin/use-cases/routing/router';
import { createStores } from '../stores/create-stores.ts';

/** What of a gateway routes: its stores, the shell around the rules and the router, which is not started yet. */
export async function createRoutingGateway(databaseUrl: string, onError: (error: unknown) => void) {
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-routing' });
  const wired = { ...stores, newId: () => crypto.randomUUID() };
  const conversations = createConversations(wired);
  const pictures = createPictures(wired);
  const unsubscribe = await stores.bus.subscribe(conversations.hear);
  const router = createRouter({ ...wired, conversations, pictures, onError });
  return {
    stores,
    conversations,
    router,
    async close(): Promise<void> {
      await router.stop();
      await unsubscribe();
      await stores.close();
    },
  };
}
