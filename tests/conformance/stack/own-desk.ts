import type { AppRouter } from '@rejoin/api/router';
import type { LinkedNews } from '@rejoin/api/routers/agent';
import { issueTicket } from '@rejoin/auth/ticket';
import { createTRPCClient, createWSClient, wsLink } from '@trpc/client';
import { WebSocket } from 'ws';
import type { Attended, Desk } from '../desk.ts';

type ConversationNews = Extract<LinkedNews, { type: 'conversation' }>;
type Agent = ReturnType<typeof signIn>;
type Heard = { readonly agent: Agent; readonly news: ConversationNews };

const PATIENCE_MS = 10_000;

/** Agents of our own gateway who are on queue and take whatever is offered. */
export async function openDesk(options: {
  readonly gatewayUrl: string;
  readonly authSecret: string;
  readonly agentIds: readonly string[];
}): Promise<Desk & { close(): void }> {
  const heard: Heard[] = [];
  const listeners = new Set<() => void>();
  const agents = options.agentIds.map((agentId) => signIn(options, agentId));

  async function until<Found>(find: () => Found | undefined, what: string): Promise<Found> {
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const look = () => {
      const found = find();
      if (found !== undefined) resolve(found);
    };
    const late = setTimeout(() => reject(new Error(`${what} within ${PATIENCE_MS / 1000} s`)), PATIENCE_MS);
    listeners.add(look);
    look();
    return promise.finally(() => {
      clearTimeout(late);
      listeners.delete(look);
    });
  }

  function attended({ agent, news: { row } }: Heard): Attended {
    const { conversationId } = row;
    let legs = row.leg;
    return {
      say: async (text) => {
        const message = { clientMessageId: crypto.randomUUID(), text, attachmentIds: [] };
        await agent.client.agent.answer.mutate({ conversationId, ...message });
      },
      offer: async (text, content) => {
        const message = { clientMessageId: crypto.randomUUID(), text, attachmentIds: [], content };
        await agent.client.agent.answer.mutate({ conversationId, ...message } as Parameters<
          typeof agent.client.agent.answer.mutate
        >[0]);
      },
      type: () => agent.client.agent.typing.mutate({ conversationId }),
      disconnect: () => agent.client.agent.disconnect.mutate({ conversationId }),
      async again() {
        const back = await until(
          () => heard.find((each) => isConnected(each, conversationId) && each.news.row.leg > legs),
          'no agent was connected with the conversation again',
        );
        legs = back.news.row.leg;
      },
      async reads(text) {
        const { entries } = await agent.client.agent.thread.query({ conversationId });
        if (!entries.some(({ event }) => event.type === 'GuestMessaged' && event.message.text === text))
          throw new Error(`the agent does not read "${text}"`);
      },
    };
  }

  await Promise.all(
    agents.map((agent) =>
      agent.listen((news) => {
        heard.push({ agent, news });
        for (const look of [...listeners]) look();
      }),
    ),
  );
  return {
    async attend(opening) {
      const connected = await until(
        () => heard.find(({ news }) => news.row.group === 'connected' && news.row.opening === opening),
        `no agent was connected with "${opening}"`,
      );
      return attended(connected);
    },
    close: () => {
      for (const agent of agents) agent.close();
    },
  };
}

function isConnected({ news: { row } }: Heard, conversationId: string): boolean {
  return row.conversationId === conversationId && row.group === 'connected';
}

function signIn({ gatewayUrl, authSecret }: { gatewayUrl: string; authSecret: string }, agentId: string) {
  const socket = createWSClient({
    url: `${gatewayUrl.replace(/^http/, 'ws')}/agent`,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    connectionParams: async () => ({ ticket: await issueTicket(authSecret, agentId) }),
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
