import { createFileSweeper } from '@rejoin/use-cases/attachments/file-sweeper';
import { createAlarm } from '@rejoin/use-cases/conversation/alarm';
import { type Conversations, createConversations } from '@rejoin/use-cases/conversation/conversations';
import { createLookout, type Lookout } from '@rejoin/use-cases/deployment/lookout';
import { createPictures, type Pictures } from '@rejoin/use-cases/deployment/pictures';
import { createFlowCaller } from '@rejoin/use-cases/flow/flow-caller';
import { createGuestSweeper } from '@rejoin/use-cases/guest-data/guest-sweeper';
import { createNewsroom, type Newsroom } from '@rejoin/use-cases/news/newsroom';
import type { ConversationLog } from '@rejoin/use-cases/ports/conversation-log';
import { type Attendance, createAttendance } from '@rejoin/use-cases/presence/attendance';
import { createRouter } from '@rejoin/use-cases/routing/router';
import { createTyping, type Typing } from '@rejoin/use-cases/typing/typing';
import { createWebhookDeliverer } from '@rejoin/use-cases/webhooks/webhook-deliverer';
import type { GatewayStores } from './gateway-stores.ts';
import { type Metrics, measured } from './watch/metrics.ts';

/** What carries out the deeds of this process and tells it the news. */
export type Engine = {
  readonly log: ConversationLog;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly newsroom: Newsroom;
  readonly typing: Typing;
  readonly attendance: Attendance;
  readonly lookout: Lookout;
  /** Stops the background work. */
  stopWorkers(): Promise<void>;
  /** Stops listening to the news. */
  stop(): Promise<void>;
};

type EngineOptions = {
  readonly metrics: Metrics;
  /** How long sent files are kept; `undefined`: for good. */
  readonly keepFilesDays: number | undefined;
  readonly onError: (error: unknown) => void;
};

/**
 * Starts the shell around the rules, and the workers: one routes what waits, one meets deadlines, one asks the endpoints
 * that flows wait for, one removes files that are overdue, one erases guests whose time is up, one sends agents off queue who have gone,
 * one tells the company's webhooks, one writes down on which pages messengers are seen.
 */
export async function startEngine(
  stores: GatewayStores,
  { metrics, keepFilesDays, onError }: EngineOptions,
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
  const flowCaller = createFlowCaller(workers);
  const sweeper = createFileSweeper(workers, keepFilesDays);
  const guestSweeper = createGuestSweeper(workers);
  const attendance = createAttendance(workers);
  const webhookDeliverer = createWebhookDeliverer(workers);
  const lookout = createLookout(workers);
  await router.start();
  alarm.start();
  sweeper.start();
  guestSweeper.start();
  attendance.start();
  webhookDeliverer.start();
  lookout.start();
  return {
    log,
    conversations,
    pictures,
    newsroom,
    typing: createTyping(stores),
    attendance,
    lookout,
    async stopWorkers() {
      await router.stop();
      await alarm.stop();
      await sweeper.stop();
      await guestSweeper.stop();
      await attendance.stop();
      await Promise.all([flowCaller.stop(), webhookDeliverer.stop()]);
    },
    async stop() {
      await lookout.stop();
      await newsroom.stop();
      await unsubscribe();
    },
  };
}
