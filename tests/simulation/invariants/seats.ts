import type { ConversationEvent } from '@rejoin/core/conversation/events';
import type { Invariant } from './invariant.ts';
import { lastAgentOf } from './last-agent.ts';
import { lineOf } from './line-of.ts';

/** Clocks that go back may make a rest look shorter for so long. */
const CLOCK_MS = 15_000;
const PASS_REST_MS = 30_000;
/** Within that time what rings at somebody who goes off queue goes on, when nothing fails. */
const GOES_ON_MS = 2000;
/** An agent who has been ready for so long has been seen by whoever routes. */
const SEEN_MS = 10_000;

export const SEATS: readonly Invariant[] = [
  {
    name: 'nobody holds more than their capacity',
    onMoment({ ledger }, { before, after }) {
      const agent = ledger.agents.get(after.holder ?? '');
      if (agent === undefined || before?.holder === agent.agentId) return undefined;
      const load = [...ledger.pages.values()].filter(({ truth }) => truth.holder === agent.agentId).length;
      return load > agent.capacity ? `${load} of ${agent.capacity}` : undefined;
    },
  },
  {
    name: 'nothing is offered to somebody who is not on queue',
    onMoment({ ledger }, { entry: { event } }) {
      if (event.type !== 'Offered') return undefined;
      const { status } = ledger.agents.get(event.agentId) ?? { status: 'unknown' };
      return status === 'onQueue' ? undefined : `an agent who is ${status}`;
    },
  },
  {
    name: 'nothing is offered to somebody from another queue, unless it was theirs',
    onMoment({ company }, { before, entry: { event } }) {
      if (!isRouted(event) || before === undefined || lastAgentOf(company, before) === event.agentId) return undefined;
      const members = company.queues.find(({ id }) => id === before.queueId)?.members ?? [];
      return members.includes(event.agentId) ? undefined : 'a stranger';
    },
  },
  {
    name: 'nobody is offered again at once what they let pass',
    onMoment({ ledger, time, clockBackAt }, { after: { conversationId }, entry: { event, at }, site }) {
      if (!isRouted(event) || time.now() - clockBackAt < CLOCK_MS) return undefined;
      const passed = ledger.moments.findLast(
        ({ after, entry }) =>
          after.conversationId === conversationId &&
          (beginsToWait(entry.event) || letPassBy(entry.event) === event.agentId),
      );
      // A gateway that has not heard yet what another one wrote may ask once more.
      if (passed === undefined || letPassBy(passed.entry.event) !== event.agentId || passed.site !== site)
        return undefined;
      const rested = at - passed.entry.at;
      return rested < PASS_REST_MS ? `after ${rested} ms` : undefined;
    },
  },
  {
    name: 'nothing rings on at somebody who has gone off queue',
    onMoment({ ledger, calmSince, time }, { entry: { event } }) {
      if (event.type !== 'Unanswered' || calmSince === undefined) return undefined;
      const { status, since } = ledger.agents.get(event.agentId) ?? { status: 'unknown', since: 0 };
      const ms = time.now() - Math.max(since, calmSince);
      return status === 'offQueue' && ms > GOES_ON_MS ? `for ${ms} ms` : undefined;
    },
  },
  {
    name: 'who had it last is asked first',
    onMoment(scene, { before, entry: { event, at } }) {
      const { ledger, company, time } = scene;
      if (!isRouted(event) || before === undefined) return undefined;
      const agent = ledger.agents.get(lastAgentOf(company, before) ?? '');
      if (agent === undefined || agent.agentId === event.agentId) return undefined;
      const line = lineOf(scene, agent.agentId);
      const readyAt = Math.max(agent.since, agent.roomSince, line?.since ?? 0) + SEEN_MS;
      const isReady =
        line?.is === 'open' && agent.status === 'onQueue' && agent.load < agent.capacity && readyAt < time.now();
      const passed = before.passes.some(({ agentId }) => agentId === agent.agentId);
      const isAwaited =
        at < (before.reservedUntil ?? at) &&
        agent.status === 'onQueue' &&
        agent.load >= agent.capacity &&
        line?.is === 'open' &&
        Math.max(agent.since, agent.fullSince, line.since) + SEEN_MS < time.now();
      return (isReady || isAwaited) && !passed ? 'somebody else is asked' : undefined;
    },
  },
];

/** Whom a supervisor chooses needs to be fit for it in nobody else's eyes. */
function isRouted(event: ConversationEvent): event is Extract<ConversationEvent, { type: 'Offered' }> {
  return event.type === 'Offered' && event.byName === undefined;
}

function beginsToWait({ type }: ConversationEvent): boolean {
  return type === 'Queued' || type === 'Reassigned';
}

/** Who rests from it: they let it pass, or a supervisor has taken it from them. */
function letPassBy(event: ConversationEvent): string | undefined {
  if (event.type === 'Reassigned') return event.fromAgentId;
  return event.type === 'Declined' || event.type === 'Unanswered' ? event.agentId : undefined;
}
