import { hash } from 'node:crypto';
import type { Candidate, RoutingPolicy, RoutingStatus } from '@rejoin/core/routing/choose-agent';
import { NO_REQUEST } from '@rejoin/core/routing/request';
import type { Outcome, RoutingRound } from '@rejoin/core/routing/round';
import type { WaitingConversation } from '@rejoin/core/routing/waiting';

/** What hardly changes from one round to the next. */
type Roster = readonly Pick<Candidate, 'agentId' | 'queueIds' | 'capacity' | 'skills' | 'languages'>[];

/** What is asked and has happened; absent: nothing. Times are milliseconds before the round. */
type PackedWaiting = {
  readonly id: string;
  /** Which of the policies' queues. */
  readonly queue: number;
  readonly since: number;
  readonly request?: WaitingConversation['request'];
  readonly last?: WaitingConversation['lastAgent'];
  readonly passes?: WaitingConversation['passes'];
};

/** A round without its roster. The agents' columns are in the roster's order. */
type PackedRound = {
  readonly policies: readonly (readonly [queueId: string, policy: RoutingPolicy])[];
  readonly statuses: string;
  readonly loads: readonly number[];
  /** Milliseconds before the round. */
  readonly idle: readonly number[];
  readonly waiting: readonly PackedWaiting[];
  readonly outcomes: readonly Outcome[];
};

const STATUSES: readonly (readonly [letter: string, status: RoutingStatus])[] = [
  ['+', 'onQueue'],
  ['-', 'offQueue'],
  ['!', 'notResponding'],
];
/** On queue without a line; who is not on queue is left out for that. */
const NO_LINE = '~';

/** The two parts of a round, as JSON; `rosterId` is the first 128 bits of the SHA-256 of the roster, as a UUID. */
export function packRound({ at, policies, candidates, waiting, outcomes }: RoutingRound) {
  const sorted = [...candidates].sort((a, b) => (a.agentId < b.agentId ? -1 : 1));
  const roster: Roster = sorted.map(({ agentId, queueIds, capacity, skills, languages }) => {
    return { agentId, queueIds, capacity, skills, languages };
  });
  const queueIds = [...policies.keys()];
  const body: PackedRound = {
    policies: [...policies],
    statuses: sorted.map(letterOf).join(''),
    loads: sorted.map(({ load }) => load),
    idle: sorted.map(({ idleSince }) => at - idleSince),
    waiting: waiting.map((each) => packWaiting(each, { at, queueIds })),
    outcomes,
  };
  const rosterBody = JSON.stringify(roster);
  return { rosterId: hash('sha256', rosterBody, 'hex').slice(0, 32), rosterBody, body: JSON.stringify(body) };
}

function packWaiting(
  { conversationId: id, queueId, waitingSince, request, lastAgent, passes }: WaitingConversation,
  { at, queueIds }: { readonly at: number; readonly queueIds: readonly string[] },
): PackedWaiting {
  const asksNothing = JSON.stringify(request) === JSON.stringify(NO_REQUEST);
  return {
    id,
    queue: queueIds.indexOf(queueId),
    since: at - waitingSince,
    ...(asksNothing ? {} : { request }),
    ...(lastAgent === undefined ? {} : { last: lastAgent }),
    ...(passes.length === 0 ? {} : { passes }),
  };
}

function letterOf({ routingStatus, noLine }: Candidate): string | undefined {
  if (routingStatus === 'onQueue' && noLine) return NO_LINE;
  return STATUSES.find(([, status]) => status === routingStatus)?.[0];
}

function standingOf(letter: string | undefined): Pick<Candidate, 'routingStatus' | 'noLine'> {
  if (letter === NO_LINE) return { routingStatus: 'onQueue', noLine: true };
  return { routingStatus: STATUSES.find(([each]) => each === letter)?.[1] ?? 'offQueue' };
}

/** The round whose parts, parsed, these are. */
export function unpackRound(
  head: { readonly id: string; readonly at: number },
  { roster, body }: { readonly roster: unknown; readonly body: unknown },
): RoutingRound {
  const { policies, statuses, loads, idle, waiting, outcomes } = body as PackedRound;
  const { at } = head;
  return {
    ...head,
    policies: new Map(policies),
    candidates: (roster as Roster).map((agent, index) => ({
      ...agent,
      ...standingOf(statuses[index]),
      load: loads[index] ?? 0,
      idleSince: at - (idle[index] ?? 0),
    })),
    waiting: waiting.map(({ id, queue, since, request = NO_REQUEST, last, passes = [] }) => ({
      conversationId: id,
      queueId: policies[queue]?.[0] ?? '',
      waitingSince: at - since,
      request,
      ...(last === undefined ? {} : { lastAgent: last }),
      passes,
    })),
    outcomes,
  };
}
