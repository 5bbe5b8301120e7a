import type { Scene } from '../scene.ts';
import type { Moment } from '../world/ledger.ts';
import type { Invariant } from './invariant.ts';

/** How late the alarm may be when nothing fails. */
const LATE_MS = 2000;
const SLOW_MS = 12_000;
const MINUTE_MS = 60_000;
/** A gateway whose clock is further ahead than that ends the others' offers with an alarm that was set for an earlier one. */
const CLOCKS_APART_MS = 5000;

/** How long before a silence is ended both are told of it. */
const WARNING_MS = 60_000;

export const TIMERS: readonly Invariant[] = [
  {
    name: 'an offer rings until its time is over, and then ends',
    onMoment(_scene, { before, entry: { event, at } }) {
      const until = before?.dues.offer ?? before?.dues.transfer ?? 0;
      const ranOut = event.type === 'Unanswered' || (event.type === 'TransferEnded' && event.because === 'unanswered');
      if (ranOut && at < until) return `${until - at} ms too early`;
      return event.type === 'Accepted' && at >= until ? `accepted ${at - until} ms too late` : undefined;
    },
    whenCalm: (scene) => overdue(scene, ({ dues }) => dues.offer ?? dues.transfer),
  },
  {
    name: 'what is put aside, rests or waits comes on when its time is over',
    whenCalm: (scene) =>
      overdue(scene, ({ dues }) => dues.park ?? dues.flow ?? (dues.offer === undefined ? dues.overflow : undefined)),
  },
  {
    name: 'after-call work that has a time ends with it',
    onMoment(_scene, { before, entry: { event, at } }) {
      if (event.type !== 'WrapUpSkipped' || event.because !== 'time') return undefined;
      const until = before?.wrapUps.find(({ leg }) => leg === event.leg)?.until;
      return until !== undefined && at >= until ? undefined : `${(until ?? 0) - at} ms too early`;
    },
    whenCalm: ({ ledger, sites }) => {
      const now = Math.min(...sites.map(({ clock }) => clock()));
      return [...ledger.pages.values()].flatMap(({ truth }) =>
        truth.wrapUps
          .filter(({ until }) => until !== undefined && until < now - LATE_MS)
          .map(() => truth.conversationId),
      );
    },
  },
  {
    name: 'silence is told of and ended when it has lasted, and not before',
    onMoment: (_scene, moment) => silenceProblem(moment),
    whenCalm: (scene) =>
      overdue(scene, (truth) => {
        const { status, activeAt, connectedAt, warnedAt, rules } = truth;
        if (status !== 'connected' || rules?.inactivity === undefined) return undefined;
        const since = Math.max(activeAt, connectedAt);
        return warnedAt > since
          ? warnedAt + rules.inactivity.afterSeconds * 1000
          : since + rules.inactivity.afterSeconds * 1000;
      }),
  },
  {
    name: 'whoever lets an offer ring out is marked first',
    onMoment({ ledger, sites }, { after: { conversationId }, entry: { event } }) {
      const clocks = sites.map(({ clock }) => clock());
      if (event.type !== 'Unanswered' || Math.max(...clocks) - Math.min(...clocks) > CLOCKS_APART_MS) return undefined;
      const offered = ledger.moments.findLast(
        ({ after, entry }) => after.conversationId === conversationId && entry.event.type === 'Offered',
      );
      const agent = ledger.agents.get(event.agentId);
      // Who does not take anything anyway need not be marked.
      const isAway = agent?.status !== 'onQueue';
      return isAway || (agent?.markedAt ?? -1) >= (offered?.now ?? 0) ? undefined : 'nobody has marked them';
    },
  },
  {
    name: 'nobody is marked as not responding at whom nothing rings out',
    onMark({ ledger, sites, time, clockBackAt }, { agentId, to }) {
      const now = Math.max(...sites.map(({ clock }) => clock()));
      // What rang out by a clock that has gone back since may be seen to now.
      if (to !== 'notResponding' || time.now() - clockBackAt < SLOW_MS) return undefined;
      const ringsOut = [...ledger.pages.values()].some(
        ({ truth: { holder, askedAgentId, dues } }) =>
          (holder === agentId && (dues.offer ?? now + 1) <= now) ||
          (askedAgentId === agentId && (dues.transfer ?? now + 1) <= now),
      );
      // An alarm that reads slowly may come after another one has seen to the same offer.
      const rangOut = ledger.moments.some(
        ({ now: at, before, after }) =>
          at > time.now() - SLOW_MS &&
          ((before?.holder === agentId && (before.dues.offer ?? now + 1) <= now && after.dues.offer === undefined) ||
            (before?.askedAgentId === agentId &&
              (before.dues.transfer ?? now + 1) <= now &&
              after.dues.transfer === undefined)),
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

function silenceProblem({ before, entry: { event, at } }: Moment): string | undefined {
  const isWarning = event.type === 'InactivityWarned';
  const isEnd = (event.type === 'Disconnected' || event.type === 'ReturnedToFlow') && event.because === 'inactivity';
  if (before === undefined || (!isWarning && !isEnd)) return undefined;
  const { inactivity } = before.rules ?? {};
  if (inactivity === undefined) return 'nobody wanted that';
  const due = Math.max(before.activeAt, before.connectedAt) + inactivity.afterSeconds * 1000;
  if (isWarning && before.warnedAt > Math.max(before.activeAt, before.connectedAt)) return 'twice';
  if (isEnd && at < before.warnedAt + WARNING_MS) return 'without a warning in time';
  return at < due - (isWarning ? WARNING_MS : 0) ? `${due - at} ms too early` : undefined;
}

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
