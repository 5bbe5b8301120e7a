import type { Scene } from '../scene.ts';
import type { Moment } from '../world/ledger.ts';
import type { Invariant } from './invariant.ts';

/** How late the alarm may be when nothing fails. */
const LATE_MS = 2000;
const SLOW_MS = 12_000;
const MINUTE_MS = 60_000;
/** A gateway whose clock is further ahead than that ends the others' offers with an alarm that was set for an earlier one. */
const CLOCKS_APART_MS = 5000;

export const TIMERS: readonly Invariant[] = [
  {
    name: 'an offer rings until its time is over, and then ends',
    onMoment(_scene, { before, entry: { event, at } }) {
      const until = before?.until ?? 0;
      if (event.type === 'Unanswered' && at < until) return `${until - at} ms too early`;
      return event.type === 'Accepted' && at >= until ? `accepted ${at - until} ms too late` : undefined;
    },
    whenCalm: (scene) => overdue(scene, ({ until }) => until),
  },
  {
    name: 'whoever lets an offer ring out is marked first',
    onMoment({ ledger, sites }, { after: { conversationId }, entry: { event } }) {
      const clocks = sites.map(({ clock }) => clock());
      if (event.type !== 'Unanswered' || Math.max(...clocks) - Math.min(...clocks) > CLOCKS_APART_MS) return undefined;
      const offered = ledger.moments.findLast(
        ({ after, entry }) => after.conversationId === conversationId && entry.event.type === 'Offered',
      );
      const markedAt = ledger.agents.get(event.agentId)?.markedAt ?? -1;
      return markedAt >= (offered?.now ?? 0) ? undefined : 'nobody has marked them';
    },
  },
  {
    name: 'nobody is marked as not responding at whom nothing rings out',
    onMark({ ledger, sites, time }, { agentId, to }) {
      const now = Math.max(...sites.map(({ clock }) => clock()));
      if (to !== 'notResponding') return undefined;
      const ringsOut = [...ledger.pages.values()].some(
        ({ truth }) => truth.holder === agentId && truth.until !== undefined && truth.until <= now,
      );
      // An alarm that reads slowly may come after another one has seen to the same offer.
      const rangOut = ledger.moments.some(
        ({ entry: { event }, now: at }) =>
          event.type === 'Unanswered' && event.agentId === agentId && at > time.now() - SLOW_MS,
      );
      return ringsOut || rangOut ? undefined : 'an agent';
    },
  },
  {
    name: 'a session lives until its time is over, and then ends',
    onMoment: (_scene, moment) => lifeProblem(moment),
    whenCalm: (scene) =>
      overdue(
        scene,
        ({ activeAt, sessionSeconds }) => Math.ceil((activeAt + sessionSeconds * 1000) / MINUTE_MS) * MINUTE_MS,
      ),
  },
];

function lifeProblem({ before, entry: { event, at } }: Moment): string | undefined {
  if (before === undefined) return undefined;
  const end = before.activeAt + before.sessionSeconds * 1000;
  if (event.type === 'Ended' && event.reason === 'expired') return at < end ? `${end - at} ms too early` : undefined;
  const isSaid = event.type === 'GuestMessaged' || event.type === 'AgentMessaged';
  return isSaid && at >= end ? `a message ${at - end} ms after it` : undefined;
}

function overdue({ ledger, sites }: Scene, due: (truth: Moment['after']) => number | undefined): string[] {
  const now = Math.min(...sites.map(({ clock }) => clock()));
  return [...ledger.pages.values()].flatMap(({ truth }) => {
    const at = truth.status === 'ended' ? undefined : due(truth);
    return at !== undefined && at < now - LATE_MS ? [`${truth.conversationId} ${now - at} ms after it`] : [];
  });
}
