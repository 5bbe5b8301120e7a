import type { RoutingRound } from '@rejoin/core/routing/round';
import type { RoutingDecisions } from '../ports/routing-decisions.ts';

/** How many of those who still wait a round keeps beside all whom it was about. */
const STILL_WAITING_KEPT = 50;
/** A round that came to nothing is kept this long after another such round at the earliest, and only when it differs. */
const NOTHING_APART_MS = 5000;
/** How many rounds are written at once, and how many may wait for that before routing waits for them. */
const TOGETHER_MAX = 50;
const BEHIND_MAX = 200;

export type RoundKeeper = ReturnType<typeof createRoundKeeper>;

/**
 * Keeps the rounds in the background: an offer never waits for it. A gateway that is killed loses the rounds of its last moments, some
 * hundredths of a second as a rule; the offers themselves and their reasons stand in the conversations' logs. While the
 * database does not take them, routing waits for each try; of the rounds the latest {@link BEHIND_MAX} wait, and the oldest give way.
 */
export function createRoundKeeper(ports: {
  readonly decisions: Pick<RoutingDecisions, 'record'>;
  readonly onError: (error: unknown) => void;
}) {
  let behind: RoutingRound[] = [];
  let writing: Promise<void> | undefined;
  let nothing = { at: Number.NEGATIVE_INFINITY, what: '' };

  async function write(): Promise<void> {
    while (behind.length > 0) {
      const rounds = behind.slice(0, TOGETHER_MAX);
      try {
        await ports.decisions.record(rounds);
      } catch (error) {
        ports.onError(error);
        behind = behind.slice(-BEHIND_MAX);
        return;
      }
      behind = behind.slice(rounds.length);
    }
  }

  function isWorthKeeping(round: RoutingRound): boolean {
    if (round.outcomes.length > 0) return true;
    if (round.waiting.length === 0 || round.at < nothing.at + NOTHING_APART_MS) return false;
    const what = summary(round);
    if (what === nothing.what) return false;
    nothing = { at: round.at, what };
    return true;
  }

  const settled = async (): Promise<void> => {
    await writing;
  };

  return {
    /** Resolves at once, unless too many wait to be written. */
    async keep(round: RoutingRound): Promise<void> {
      if (!isWorthKeeping(round)) return;
      behind.push(withoutTail(round));
      writing ??= write().finally(() => {
        writing = undefined;
      });
      if (behind.length > BEHIND_MAX) await settled();
    },
    /** When everything so far is written, or could not be. */
    settled,
  };
}

/** The same for rounds that nothing has changed between. */
function summary({ waiting, candidates }: RoutingRound): string {
  return [
    ...waiting.map(({ conversationId }) => conversationId),
    ...candidates.map(({ agentId, routingStatus, noLine, load, capacity }) =>
      [agentId, routingStatus, noLine ?? false, load < capacity].join(' '),
    ),
  ].join();
}

/** Who stood behind the last to be chosen for changes nothing for those before: a few of them are enough. */
function withoutTail(round: RoutingRound): RoutingRound {
  const chosen = new Set(round.outcomes.map(({ conversationId }) => conversationId));
  const last = round.waiting.findLastIndex(({ conversationId }) => chosen.has(conversationId));
  return { ...round, waiting: round.waiting.slice(0, last + 1 + STILL_WAITING_KEPT) };
}
