import { setTimeout as delay } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@rejoin/db/embedded';
import { type Program, waitUntilHealthy } from '../../scripts/program.ts';

/** Something that is killed and comes back, as under systemd or Kubernetes. */
export type Service = {
  readonly name: string;
  /** Resolves when it serves. */
  readonly up: () => Promise<void>;
  /** Kills it with SIGKILL as soon as it serves, and starts it again after `downMs`. Resolves when it is dead. */
  readonly kill: (downMs: number) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A running process; `ended` resolves when it is gone. */
type Life = { readonly ended: Promise<unknown>; readonly kill: () => void; readonly stop: () => Promise<void> };

/** How long a supervisor waits before it starts anew what did not start. */
const AGAIN_MS = 250;
const START_MAX_MS = 60_000;

/** `begin` resolves when the process serves, and rejects when it does not start. */
function supervise(name: string, begin: () => Promise<Life>): Service {
  let stopped = false;
  let life = start();

  async function start(): Promise<Life> {
    const until = Date.now() + START_MAX_MS;
    for (;;) {
      try {
        return await begin();
      } catch (error) {
        if (stopped || Date.now() > until) throw error;
        await delay(AGAIN_MS);
      }
    }
  }

  return {
    name,
    up: async () => void (await life),
    async kill(downMs) {
      const victim = await life;
      victim.kill();
      await victim.ended;
      life = delay(downMs).then(start);
      // Whoever waits for it hears of it.
      life.catch(() => undefined);
    },
    async stop() {
      stopped = true;
      await life.then(({ stop }) => stop()).catch(() => undefined);
    },
  };
}

/** Postgres on a folder and port of its own, durable like the real one. */
export function supervisePostgres(directory: string, port: number): Service & { readonly url: () => Promise<string> } {
  let url: string | undefined;
  const service = supervise('postgres', async () => {
    const { pid, died, stop, url: address } = await startEmbeddedPostgres({ directory, port });
    url = address;
    return { ended: died, kill: () => process.kill(pid, 'SIGKILL'), stop };
  });
  const address = async () => {
    await service.up();
    if (url === undefined) throw new Error('Postgres has no address');
    return url;
  };
  return { ...service, url: address };
}

/** A program that answers at `healthUrl` when it serves. */
export function superviseProgram(name: string, begin: () => Program, healthUrl: string): Service {
  return supervise(name, async () => {
    const program = begin();
    try {
      await waitUntilHealthy(program, healthUrl);
    } catch (error) {
      await program.kill();
      throw error;
    }
    return { ended: program.ended, kill: () => void program.kill(), stop: program.stop };
  });
}
