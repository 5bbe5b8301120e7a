import { type RoutingCall, routingCall } from '@rejoin/core/routing/routing-call';
import { createKeptQueues } from './kept-queues.ts';
import type { News, NewsBus } from './ports/news.ts';
import { createRoundKeeper } from './round-keeper.ts';
import type { RoutingPorts } from './route-waiting.ts';
import { routeWaiting } from './route-waiting.ts';
import { createRoutingSweeps, type SweepPorts } from './routing-sweeps.ts';
import type { Appended } from './run-deeds.ts';

export type RouterPorts = Omit<RoutingPorts, 'rounds'> &
  SweepPorts &
  Parameters<typeof createRoundKeeper>[0] & { readonly bus: NewsBus };

/**
 * Routes in the background: at once what changes in this process or an agent's coming on queue gives to do, all calls that come
 * while a round is under way together in the next; and in a sweep every second. Several gateways may do so at once.
 */
export function createRouter(ports: RouterPorts) {
  const kept = createKeptQueues(ports);
  const rounds = createRoundKeeper(ports);
  const routing = { ...ports, rounds, agents: { queues: kept.queues } };
  const calls = createCalls();
  const sweeps = createRoutingSweeps(ports, callForAll);
  let running: Promise<void> | undefined;
  let stops: (() => void | Promise<void>)[] = [];

  function callForAll(): void {
    calls.addAll();
    wake();
  }

  function wake(): void {
    if (stops.length === 0 || !calls.areThere()) return;
    running ??= routeCalls().finally(() => {
      running = undefined;
      wake();
    });
  }

  async function routeCalls(): Promise<void> {
    while (calls.areThere() && stops.length > 0) await routeWaiting(routing, calls.take()).catch(ports.onError);
  }

  function hear(news: readonly News[]): void {
    if (news.some(({ type }) => type === 'settings' || type === 'gap')) {
      kept.forget();
      calls.addAll();
    }
    calls.add({ queueIds: [], agentIds: news.flatMap((item) => (item.type === 'agent' ? [item.agentId] : [])) });
    wake();
  }

  function hearAppended(appended: readonly Appended[]): void {
    for (const { before, append } of appended) calls.add(routingCall(before, append.state));
    wake();
  }

  return {
    async start(): Promise<void> {
      stops = [await ports.bus.subscribe(hear), ports.conversations.onAppended(hearAppended), sweeps.start()];
      callForAll();
    },
    async stop(): Promise<void> {
      const stopping = stops;
      stops = [];
      for (const stop of stopping) await stop();
      await running;
      await rounds.settled();
    },
  };
}

/** What there is to route, gathered while routing is busy. */
function createCalls() {
  let queueIds = new Set<string>();
  let agentIds = new Set<string>();
  let all = false;
  return {
    add(call: RoutingCall | undefined): void {
      for (const queueId of call?.queueIds ?? []) queueIds.add(queueId);
      for (const agentId of call?.agentIds ?? []) agentIds.add(agentId);
    },
    addAll(): void {
      all = true;
    },
    areThere: (): boolean => all || queueIds.size > 0 || agentIds.size > 0,
    /** `undefined`: everything. */
    take(): RoutingCall | undefined {
      const call = all ? undefined : { queueIds: [...queueIds], agentIds: [...agentIds] };
      queueIds = new Set();
      agentIds = new Set();
      all = false;
      return call;
    },
  };
}
