import { type SessionLife, sessionExpired } from '@rejoin/core/session/expiry';
import type { Clock } from '@rejoin/use-cases/ports/clock';

/** How often all sessions are looked at: a guest hears so much late at most. A timer for each would cost more memory than its session. */
const LOOK_MS = 1000;
/** When the books can't be read they are asked again so much later. */
const RETRY_MS = 5000;

/** A session that is watched. */
export type Watched = SessionLife & {
  /** Whether its time is over as far as was noticed: the books are asked then, and the guest is told what they say. */
  expiry: 'ahead' | 'asked' | 'told';
};

/**
 * Tells when a session's time is over. Messages need not tell it anything: it looks at the session's life, and when its time is
 * over once more in the books, where messages through other gateways stand for sure. A session that lives again is watched again.
 */
export function createExpiryWatch<Session extends Watched>(watch: {
  readonly clock: Clock;
  readonly sessions: () => Iterable<Session>;
  /** Brings the session's life up to date with the books. */
  readonly lookUp: (session: Session) => Promise<void>;
  readonly onExpired: (session: Session) => void;
  readonly onError: (error: unknown) => void;
}) {
  const { clock, sessions, lookUp, onExpired, onError } = watch;

  function look(): void {
    const now = clock();
    for (const session of sessions()) {
      if (!sessionExpired(session, now)) session.expiry = 'ahead';
      else if (session.expiry === 'ahead') void ask(session);
    }
  }

  async function ask(session: Session): Promise<void> {
    session.expiry = 'asked';
    try {
      await lookUp(session);
    } catch (error) {
      onError(error);
      setTimeout(() => (session.expiry = 'ahead'), RETRY_MS).unref();
      return;
    }
    session.expiry = sessionExpired(session, clock()) ? 'told' : 'ahead';
    if (session.expiry === 'told') onExpired(session);
  }

  const timer = setInterval(look, LOOK_MS);
  return { stop: () => clearInterval(timer) };
}
