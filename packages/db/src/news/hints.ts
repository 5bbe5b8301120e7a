import type { Hint, Hints } from '@rejoin/use-cases/ports/hints';
import type { Database } from '../database.ts';

/** The channel of Postgres that hints travel on; {@link readHints} reads what comes over it. */
export const HINT_CHANNEL = 'rejoin_hints';
/** Hints that come this close to each other go together: each notification takes a lock that all commits wait for. */
const GATHER_MS = 50;
/** Postgres takes less than 8,000 bytes in a notification; a hint has some 150. */
const TOGETHER_MAX = 40;
/** More than this wait only when the database does not answer; the oldest mean nothing by then. */
const WAITING_MAX = 1000;

/**
 * Hints as the payload of notifications: no row is written, so nothing is to be trimmed and nothing is read. The first goes at
 * once, those right behind it together. The commit waits for no disk, as there is nothing to lose.
 */
export function createHints(database: Database): Hints {
  let waiting: Hint[] = [];
  let isBusy = false;

  async function send(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      const payload = JSON.stringify(waiting.splice(0, TOGETHER_MAX));
      await database.$queryRaw`
        SELECT pg_notify(${HINT_CHANNEL}, ${payload})::text FROM set_config('synchronous_commit', 'off', true)`.catch(
        () => {
          waiting = [];
        },
      );
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS).unref());
    }
    isBusy = false;
  }

  return {
    tell: (hint) => {
      waiting.push(hint);
      if (waiting.length > WAITING_MAX) waiting.shift();
      if (!isBusy) void send();
    },
  };
}

/** What a notification on {@link HINT_CHANNEL} says. Nothing, when somebody else sent it. */
export function readHints(payload: string | undefined): readonly Hint[] {
  try {
    const hints: unknown = JSON.parse(payload ?? '');
    return Array.isArray(hints) ? hints.filter(isHint) : [];
  } catch {
    return [];
  }
}

function isHint(value: unknown): value is Hint {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  return (
    value.type === 'guestTyping' ||
    value.type === 'looking' ||
    (value.type === 'agentTyping' && 'at' in value && typeof value.at === 'number')
  );
}
