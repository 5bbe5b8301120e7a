import { createAlarm } from '@rejoin/use-cases/alarm';
import { type Conversations, createConversations } from '@rejoin/use-cases/conversations';
import { createNewsroom, type Newsroom } from '@rejoin/use-cases/newsroom';
import { createPictures, type Pictures } from '@rejoin/use-cases/pictures';
import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import { createRouter } from '@rejoin/use-cases/router';
import { createTyping, type Typing } from '@rejoin/use-cases/typing';
import type { GatewayStores } from './gateway-stores.ts';
import { type Metrics, measured } from './watch/metrics.ts';

/** What carries out the deeds of this process and tells it the news. */
export type Engine = {
  readonly log: ConversationLog;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly newsroom: Newsroom;
  readonly typing: Typing;
  /** Stops the background work. */
  stopWorkers(): Promise<void>;
  /** Stops listening to the news. */
  stop(): Promise<void>;
};

/** Starts the shell around the rules, and the two workers: one routes what waits, the other meets deadlines. */
export async function startEngine(
  stores: GatewayStores,
  metrics: Metrics,
  onError: (error: unknown) => void,
): Promise<Engine> {
  const { clock, bus, deployments } = stores;
  const log = measured(stores.log, metrics);
  const conversations = createConversations({ log, clock });
  const pictures = createPictures({ deployments, clock });
  const unsubscribe = await bus.subscribe((news) => {
    if (news.some(({ type }) => type === 'settings' || type === 'gap')) pictures.forget();
  });
  const newsroom = await createNewsroom({ bus, log, conversations, onError });
  const workers = { ...stores, log, conversations, pictures, onError };
  const router = createRouter(workers);
  const alarm = createAlarm(workers);
  await router.start();
  alarm.start();
  return {
    log,
    conversations,
    pictures,
    newsroom,
    typing: createTyping(stores),
    async stopWorkers() {
      await router.stop();
      await alarm.stop();
    },
    async stop() {
      await newsroom.stop();
      await unsubscribe();
    },
  };
}
