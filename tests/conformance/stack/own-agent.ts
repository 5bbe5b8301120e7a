import type { AppRouter } from '@rejoin/api/router';
import type { LinkedNews } from '@rejoin/api/routers/agent';
import { issueTicket } from '@rejoin/auth/ticket';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { WebSocket } from 'ws';

export type ConversationNews = Extract<LinkedNews, { type: 'conversation' }>;

/** An agent of our own gateway. */
export type Agent = ReturnType<typeof signIn>;

export function signIn({ gatewayUrl, authSecret }: { gatewayUrl: string; authSecret: string }, agentId: string) {
  const socket = createWSClient({
    url: `${gatewayUrl.replace(/^http/, 'ws')}/agent`,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    connectionParams: async () => ({
      ticket: await issueTicket(authSecret, { personId: agentId, id: 'conformance', generation: 1 }, Date.now()),
    }),
  });
  const client = createTRPCClient<AppRouter>({ links: [wsLink<AppRouter>({ client: socket })] });

  /** On queue once this resolves; accepts every offer. */
  async function listen(hear: (news: ConversationNews) => void): Promise<void> {
    const offers = new Set<string>();
    const following = Promise.withResolvers<void>();
    client.agent.news.subscribe(undefined, {
      onData(news) {
        if (news.type === 'inbox') return following.resolve();
        if (news.type !== 'conversation') return;
        const { conversationId, group, leg } = news.row;
        const offer = `${conversationId} ${leg}`;
        if (group === 'offered' && !offers.has(offer)) {
          offers.add(offer);
          client.agent.accept.mutate({ conversationId }).catch(following.reject);
        }
        hear(news);
      },
      onError: following.reject,
    });
    await following.promise;
    await client.agent.setRoutingStatus.mutate({ status: 'onQueue' });
  }

  return { client, listen, close: () => socket.close() };
}
