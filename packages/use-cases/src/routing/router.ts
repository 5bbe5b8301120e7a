import { type RoutingCall, routingCall } from '@rejoin/core/routing/routing-call';
import type { Appended } from '../conversation/run-deeds.ts';
import type { News, NewsBus } from '../ports/news.ts';
import { createKeptQueues } from '../queue/kept-queues.ts';
import { createRoundKeeper } from './round-keeper.ts';
import { routeWaiting } from './route-waiting.ts';
import type { RoundPorts } from './routing-round.ts';
import { createRoutingSweeps, type SweepPorts } from './routing-sweeps.ts';

export type RouterPorts = Omit<RoundPorts, 'rounds'> &
  SweepPorts &
  Parameters<typeof createRoundKeeper>[0] & { readonly bus: NewsBus };

/**
 * Routes in the background: at once what changes in this process or an agent's coming on queue gives to do, all calls that come
 * while a round is under way together in the next; and beside that everything, in a sweep every second. Several gateways may
 * do so at once.
 */
export function createRouter(ports: RouterPorts) {
  const kept = createKeptQueues(ports);
  const rounds = createRoundKeeper(ports);
  const routing = { ...ports, rounds, agents: { queues: kept.queues } };
  const calls = createCalls();
  const everything = async (between?: () => Promise<unknown>): Promise<void> => {
    await routeWaiting(routing, undefined, between).catch(ports.onError);
  };
  const called = createWorker(async () => {
    const call = calls.take();
    if (call !== undefined) await routeWaiting(routing, call).catch(ports.onError);
    return call !== undefined;
  });
  const sweeps = createRoutingSweeps(ports, everything);
  let first: Promise<void> | undefined;
  let stops: (() => void | Promise<void>)[] = [];

  function hear(news: readonly News[]): void {
    if (news.some(({ type }) => type === 'settings' || type === 'gap')) {
      kept.forget();
      sweeps.soon();
    }
    const agentIds = news.flatMap((item) => (item.type === 'agent' ? [item.agentId] : []));
    if (agentIds.length === 0) return;
    calls.add({ queueIds: [], agentIds });
    called.wake();
  }

  function hearAppended(appended: readonly Appended[]): void {
    for (const { before, append } of appended) calls.add(routingCall(before, append.state));
    called.wake();
  }

  return {
    async start(): Promise<void> {
      stops = [await ports.bus.subscribe(hear), ports.conversations.onAppended(hearAppended), sweeps.start()];
      first = everything();
    },
    async stop(): Promise<void> {
      const stopping = stops;
      stops = [];
      for (const stop of stopping) await stop();
      await Promise.all([first, called.stop()]);
      await rounds.settled();
    },
  };
}

/** Works when woken, one time after the other, until the work says that there was nothing to do. */
function createWorker(work: () => Promise<boolean>) {
  let isWanted = false;
  let isStopped = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (isWanted && !isStopped) {
      isWanted = false;
      if (await work()) isWanted = true;
    }
    running = undefined;
  }

  return {
    wake(): void {
      isWanted = true;
      if (!isStopped) running ??= run();
    },
    async stop(): Promise<void> {
      isStopped = true;
      await running;
    },
  };
}

/** What changes have given to route and nobody has looked at. */
function createCalls() {
  let queueIds = new Set<string>();
  let agentIds = new Set<string>();
  return {
    add(call: RoutingCall | undefined): void {
      for (const queueId of call?.queueIds ?? []) queueIds.add(queueId);
      for (const agentId of call?.agentIds ?? []) agentIds.add(agentId);
    },
    take(): RoutingCall | undefined {
      if (queueIds.size === 0 && agentIds.size === 0) return undefined;
      const call = { queueIds: [...queueIds], agentIds: [...agentIds] };
      queueIds = new Set();
      agentIds = new Set();
      return call;
    },
  };
}
