import { type SessionLife, sessionExpired, sessionExpiresAt } from '@rejoin/core/session/expiry';

/** A timer of Node waits for at most 24 days; it is set again as often as it takes. */
const WAIT_MAX_MS = 24 * 60 * 60 * 1000;
/** When the books can't be read they are asked again so much later. */
const RETRY_MS = 5000;

export type ExpiryWatch = ReturnType<typeof createExpiryWatch>;

/**
 * Tells when a session's time is over. Messages need not tell it anything: it looks at the session's life when the time has
 * come that was known before, and once more in the books, where messages through other gateways stand for sure.
 */
export function createExpiryWatch(session: {
  readonly clock: () => number;
  readonly life: () => SessionLife;
  /** Brings `life` up to date with the books. */
  readonly lookUp: () => Promise<void>;
  readonly onExpired: () => void;
  readonly onError: (error: unknown) => void;
}) {
  const { clock, life, lookUp, onExpired, onError } = session;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  function wait(milliseconds: number): void {
    if (stopped) return;
    timer = setTimeout(() => void look().catch(retry), Math.min(Math.max(milliseconds, 1), WAIT_MAX_MS)).unref();
  }

  function retry(error: unknown): void {
    onError(error);
    wait(RETRY_MS);
  }

  async function look(): Promise<void> {
    if (sessionExpired(life(), clock())) await lookUp();
    if (stopped) return;
    if (!sessionExpired(life(), clock())) return wait(sessionExpiresAt(life()) - clock());
    timer = undefined;
    onExpired();
  }

  return {
    /** Watches, unless it does so already; also a session that has expired and lives again. */
    begin(): void {
      if (timer === undefined && !sessionExpired(life(), clock())) wait(sessionExpiresAt(life()) - clock());
    },
    stop(): void {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
