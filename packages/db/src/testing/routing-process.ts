import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { beginWaiting, type Wanted } from '@rejoin/use-cases/contracts/busy-floor';
import { createRoutingGateway } from './routing-gateway.ts';

/** What agents do with what is offered by the process: take it and leave it at once, now and then decline it; take and keep it; nothing. */
export type Manner = 'serve' | 'keep' | 'wait';

type Order = { readonly begin: readonly Wanted[]; readonly manner: Manner };

export type RoutingProcess = {
  /** Conversations begin to wait there; from then on the agents act in this manner. Resolves when all have begun. */
  begin(wanted: readonly Wanted[], manner: Manner): Promise<void>;
  stop(): Promise<void>;
};

/** A gateway that routes, in a process of its own. Rejects what it is doing when it fails. */
export async function startRoutingProcess(databaseUrl: string): Promise<RoutingProcess> {
  const child = fork(import.meta.filename, [databaseUrl], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await told(child);
  return {
    async begin(wanted, manner) {
      child.send({ begin: wanted, manner } satisfies Order);
      await told(child);
    },
    async stop() {
      child.disconnect();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

async function told(child: ChildProcess): Promise<void> {
  const failed = once(child, 'exit').then(([code]) => Promise.reject(new Error(`A gateway ended with ${code}`)));
  failed.catch(() => {});
  await Promise.race([once(child, 'message'), failed]);
}

async function run(databaseUrl: string): Promise<void> {
  const fail = (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  };
  const gateway = await createRoutingGateway(databaseUrl, fail);
  const { conversations, stores } = gateway;
  let manner: Manner = 'serve';
  let offers = 0;

  async function act(conversationId: string, agentId: string): Promise<void> {
    if (manner === 'wait') return;
    offers += 1;
    const name = { agentId, agentName: 'Agent' };
    if (manner === 'serve' && offers % 10 === 0) {
      await conversations.execute({ conversationId, command: () => ({ type: 'decline', agentId }) });
      return;
    }
    await conversations.execute({ conversationId, command: () => ({ type: 'accept', ...name }) });
    if (manner === 'keep') return;
    const command = { type: 'disconnect', agentId, notice: 'nothing', wrapUp: false } as const;
    await conversations.execute({ conversationId, command: () => command });
  }

  conversations.onAppended((appended) => {
    for (const { append } of appended) {
      const offer = append.entries.findLast(({ event }) => event.type === 'Offered')?.event;
      if (offer?.type === 'Offered') act(append.conversationId, offer.agentId).catch(fail);
    }
  });
  await gateway.router.start();
  process.on('message', (order: Order) => {
    manner = order.manner;
    beginWaiting({ conversations, sessions: stores.sessions }, order.begin).then(() => process.send?.('begun'), fail);
  });
  process.on('disconnect', () => void gateway.close().then(() => process.exit(0), fail));
  process.send?.('ready');
}

const [, main, databaseUrl] = process.argv;
if (main === import.meta.filename && databaseUrl !== undefined) await run(databaseUrl);
