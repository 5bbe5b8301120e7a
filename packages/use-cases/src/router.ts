import { callsForRouting } from '@rejoin/core/routing/calls-for-routing';
import type { NewsBus } from './ports/news.ts';
import type { RoutingPorts } from './route-waiting.ts';
import { routeWaiting } from './route-waiting.ts';

/** All queues are looked at this often, whatever the news: nothing waits longer than this for want of a wake-up. */
const SWEEP_MS = 1000;

/**
 * Routes in the background: at once when a conversation begins to wait, an agent has room again or comes on queue, and in a
 * sweep every second. Several gateways may do so at once.
 */
export function createRouter(
  ports: RoutingPorts & { readonly bus: NewsBus; readonly onError: (error: unknown) => void },
) {
  let wanted = false;
  let routing: Promise<void> | undefined;
  let stops: (() => void | Promise<void>)[] = [];

  function wake(): void {
    wanted = true;
    routing ??= routeAll().finally(() => {
      routing = undefined;
      if (wanted && stops.length > 0) wake();
    });
  }

  async function routeAll(): Promise<void> {
    while (wanted) {
      wanted = false;
      try {
        await routeWaiting(ports);
      } catch (error) {
        ports.onError(error);
        return;
      }
    }
  }

  return {
    async start(): Promise<void> {
      const unsubscribe = await ports.bus.subscribe((news) => {
        if (news.some(({ type }) => type === 'agent' || type === 'settings' || type === 'gap')) wake();
      });
      const unlisten = ports.conversations.onAppended((appended) => {
        if (appended.some(({ before, append }) => callsForRouting(before, append.state))) wake();
      });
      const sweep = setInterval(wake, SWEEP_MS);
      stops = [unsubscribe, unlisten, () => clearInterval(sweep)];
      wake();
    },
    async stop(): Promise<void> {
      const stopping = stops;
      stops = [];
      wanted = false;
      for (const stop of stopping) await stop();
      await routing;
    },
  };
}
