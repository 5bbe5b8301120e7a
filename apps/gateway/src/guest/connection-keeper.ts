import type { Instant } from '@rejoin/core/instant';
import {
  type ConnectionRegister,
  GATEWAY_LAPSE_MS,
  type RegisteredConnection,
} from '@rejoin/use-cases/ports/connection-register';

/** How often what came and went is written down. */
const TICK_MS = 100;
/** Ticks from one sign of life to the next: 10 s. */
const BEAT_TICKS = 100;
/** Ticks to wait after a failure: 1 s. */
const RETRY_TICKS = 10;

export type ConnectionKeeper = ReturnType<typeof createConnectionKeeper>;

/** `member` is dismissed when it has missed that it was closed. */
type Kept = RegisteredConnection & { readonly member: { dismiss(): void } };

/**
 * Keeps this gateway's guest connections in the register that all gateways share. Never in the way of a frame: what came
 * and went is written down a moment later, all together.
 */
export function createConnectionKeeper(options: {
  readonly register: ConnectionRegister;
  /** Of this run of the gateway; a UUID. */
  readonly gatewayId: string;
  /** Connections that one session may have. */
  readonly most: number;
  readonly onError: (error: unknown) => void;
}) {
  const { register, gatewayId, most, onError } = options;
  const connections = new Map<string, Kept>();
  let changed = new Set<string>();
  let anew = true;
  let unsure = false;
  let beatIn = 0;
  let pause = 0;
  let running: Promise<void> | undefined;

  async function note(): Promise<void> {
    const ids = anew ? [...connections.keys()] : [...changed];
    changed = new Set();
    const entered = ids.flatMap((id) => connections.get(id) ?? []).map(({ member: _, ...connection }) => connection);
    const left = ids.filter((id) => !connections.has(id));
    try {
      const outcome = await register.note({ gatewayId, anew, entered, left, most, lapseMs: GATEWAY_LAPSE_MS });
      anew = outcome === 'forgotten';
      beatIn = BEAT_TICKS;
      if (unsure && !anew) await check();
    } catch (error) {
      for (const id of ids) changed.add(id);
      pause = RETRY_TICKS;
      onError(error);
    }
  }

  async function check(): Promise<void> {
    const noted = [...connections.keys()].filter((id) => !changed.has(id));
    const standing = await register.standing(noted);
    unsure = false;
    for (const id of noted) if (!standing.has(id) && !changed.has(id)) connections.get(id)?.member.dismiss();
  }

  function tick(): void {
    beatIn -= 1;
    pause -= 1;
    const wanted = anew || unsure || changed.size > 0 || beatIn <= 0;
    if (running === undefined && pause <= 0 && wanted) running = note().finally(() => (running = undefined));
  }

  const timer = setInterval(tick, TICK_MS);

  return {
    /** The connection has configured the session, now or again. */
    enter(connection: Kept): void {
      connections.set(connection.id, connection);
      changed.add(connection.id);
    },
    /** The connection has left the session, perhaps for another. */
    leave({ id, sessionId }: Pick<RegisteredConnection, 'id' | 'sessionId'>): void {
      if (connections.get(id)?.sessionId !== sessionId) return;
      connections.delete(id);
      changed.add(id);
    },
    /** Whether the connection had configured its session by then, the last time that it did. */
    hadCome: (id: string, by: Instant): boolean => (connections.get(id)?.since ?? Number.POSITIVE_INFINITY) <= by,
    /** News may have been missed: looks up which connections were closed. */
    recheck(): void {
      unsure = true;
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
      await register.remove(gatewayId).catch(onError);
    },
  };
}
