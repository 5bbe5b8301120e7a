import type { Attended, Desk } from '../desk.ts';
import { type Agent, type ConversationNews, signIn } from './own-agent.ts';
import { deedsOf } from './own-deeds.ts';

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
      ...deedsOf(agent, conversationId),
      async again() {
        const back = await until(
          () => heard.find((each) => isConnected(each, conversationId) && each.news.row.leg > legs),
          'no agent was connected with the conversation again',
        );
        legs = back.news.row.leg;
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
