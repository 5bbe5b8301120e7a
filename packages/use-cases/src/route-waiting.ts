import type { ConversationState } from '@rejoin/core/conversation/state';
import { legRulesOf } from '@rejoin/core/leg/leg-rules';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import type { Queue } from '@rejoin/core/queue/queue';
import { type Assignment, assign } from '@rejoin/core/routing/assign';
import type { Candidate, RoutingPolicy } from '@rejoin/core/routing/choose-agent';
import type { RoutingCall } from '@rejoin/core/routing/routing-call';
import { byPrecedence, type WaitingConversation } from '@rejoin/core/routing/waiting';
import type { Conversations } from './conversations.ts';
import type { Pictures } from './pictures.ts';
import type { Agents, People, RoutingBooks, WaitingPage, WaitingRow } from './ports/agents.ts';
import type { Clock, NewId } from './ports/clock.ts';
import type { RoundKeeper } from './round-keeper.ts';

export type RoutingPorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly books: RoutingBooks;
  readonly agents: Pick<Agents, 'queues'>;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly people: Pick<People, 'find'>;
  readonly rounds: Pick<RoundKeeper, 'keep'>;
};

/** How many of those who wait the first round looks at: mostly enough, and soon done. Each after it looks at more, up to the most. */
const ROUND = { first: 10, growth: 30, most: 1000 } as const;
/** How many offers go together: what the guests write meanwhile waits for no more than these. */
const OFFERS_TOGETHER = 250;
/** How often those whom a round could not be right about are looked at again before the next sweep. */
const TRIES = 3;

/** A round of routing: whom it looked at, and what came of it. */
type Round = {
  readonly offered: number;
  /** The last that it looked at; `undefined`: there are no more. */
  readonly last: WaitingRow | undefined;
  /** Queues whose agents have no room left. */
  readonly exhausted: readonly string[];
  /** Whether no agent who was called has room left. */
  readonly isFull: boolean;
  /** Offers that were refused: somebody has been counted on, or been given room for nothing. */
  readonly refused: readonly Refused[];
};

/** `noSeat`: the agent has got something else meanwhile; otherwise the conversation does not wait any more. */
type Refused = { readonly conversationId: string; readonly refusal: string };

/**
 * Offers the waiting conversations to whom the rules choose: those that the call concerns, or all. One round after the other,
 * each read, worked out and offered as a whole, until nobody waits any more or no agent has room. Several gateways may do so at
 * once. Returns how many were offered.
 */
export async function routeWaiting(ports: RoutingPorts, call?: RoutingCall): Promise<number> {
  const exhausted = new Set<string>();
  const gone = new Set<string>();
  let after: WaitingRow | undefined;
  let limit: number = ROUND.first;
  let offered = 0;
  for (let tries = 1; ; ) {
    const page: WaitingPage = {
      limit,
      exceptQueueIds: [...exhausted],
      ...(call === undefined ? {} : { call }),
      ...(after === undefined ? {} : { after }),
    };
    const round = await route(ports, page, gone);
    offered += round.offered;
    if (round.refused.length > 0 && tries < TRIES) {
      tries += 1;
      for (const { conversationId, refusal } of round.refused) if (refusal !== 'noSeat') gone.add(conversationId);
      continue;
    }
    if (round.last === undefined || (call !== undefined && round.isFull)) return offered;
    tries = 1;
    after = round.last;
    limit = Math.min(ROUND.most, limit * ROUND.growth);
    for (const queueId of round.exhausted) exhausted.add(queueId);
  }
}

/**
 * A round over everything looks before it asks for its turn: as a rule there is nothing to do, and then nobody has to wait
 * until it has found out.
 */
async function route(ports: RoutingPorts, page: WaitingPage, gone: ReadonlySet<string>): Promise<Round> {
  const early = page.call === undefined ? await look(ports, page, gone) : undefined;
  if (early?.assignments.length === 0) return conclude(ports, early, []);
  return ports.books.inTurn(async (waited) => {
    const found = waited || early === undefined ? await look(ports, page, gone) : early;
    return conclude(ports, found, await offerAll(ports, found));
  });
}

type Found = {
  readonly at: number;
  /** The last row, when there may be more. */
  readonly last: WaitingRow | undefined;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly waiting: readonly InLine[];
  readonly candidates: readonly Candidate[];
  readonly assignments: readonly Assignment[];
};

async function look(ports: RoutingPorts, page: WaitingPage, gone: ReadonlySet<string>): Promise<Found> {
  const rows = await ports.books.waiting(page);
  const last = rows.length < page.limit ? undefined : rows.at(-1);
  const nobody = { at: ports.clock(), last, queues: new Map(), waiting: [], candidates: [], assignments: [] };
  if (rows.length === 0) return nobody;
  const queues = new Map((await ports.agents.queues()).map((queue) => [queue.id, queue]));
  const waiting = (await readLine(ports, rows)).filter(({ conversationId }) => !gone.has(conversationId));
  const candidates = await ports.books.candidates({
    queueIds: page.call?.queueIds ?? queueIdsOf(waiting),
    agentIds: [...new Set([...(page.call?.agentIds ?? []), ...waiting.flatMap(namedBy)])],
  });
  const at = ports.clock();
  const assignments = assign({ at, policies: queues, candidates, waiting });
  return { at, last, queues, waiting, candidates, assignments };
}

async function conclude(ports: RoutingPorts, found: Found, refused: readonly Refused[]): Promise<Round> {
  const { at, last, queues, waiting, candidates, assignments } = found;
  const queueIds = queueIdsOf(waiting);
  const refusedIds = new Set(refused.map(({ conversationId }) => conversationId));
  const outcomes = assignments.map((each) => ({ ...each, offered: !refusedIds.has(each.conversationId) }));
  await ports.rounds.keep({
    ...{ id: ports.newId(), at, candidates, outcomes },
    policies: policiesOf(queues, queueIds),
    waiting: waiting.map(asWaiting),
  });
  const withRoom = queuesWithRoom(candidates, assignments);
  const exhausted = queueIds.filter((queueId) => !withRoom.has(queueId));
  return { offered: outcomes.length - refused.length, last, exhausted, isFull: withRoom.size === 0, refused };
}

function queueIdsOf(waiting: readonly InLine[]): readonly string[] {
  return [...new Set(waiting.map(({ queueId }) => queueId))];
}

type InLine = Extract<ConversationState, { status: 'waiting' }>;

/** Those of the rows who still wait, in the order in which they are served. */
async function readLine(ports: RoutingPorts, rows: readonly WaitingRow[]): Promise<readonly InLine[]> {
  const states = await ports.conversations.states(rows.map(({ conversationId }) => conversationId));
  return [...states.values()].filter((state) => state.status === 'waiting').sort(byPrecedence);
}

/** Without what routing does not look at. */
function asWaiting({ conversationId, queueId, waitingSince, request, lastAgent, passes }: InLine): WaitingConversation {
  const last = lastAgent === undefined ? {} : { lastAgent };
  return { conversationId, queueId, waitingSince, request, ...last, passes };
}

function namedBy({ lastAgent, request }: WaitingConversation): string[] {
  const preferred = request.preferred.map(({ agentId }) => agentId);
  return lastAgent === undefined ? preferred : [lastAgent.agentId, ...preferred];
}

async function offerAll(ports: RoutingPorts, { assignments, waiting, queues }: Found): Promise<readonly Refused[]> {
  const states = new Map(waiting.map((state) => [state.conversationId, state]));
  const refused: Refused[] = [];
  for (let from = 0; from < assignments.length; from += OFFERS_TOGETHER) {
    const together = assignments.slice(from, from + OFFERS_TOGETHER).map(async (assignment) => {
      const { conversationId } = assignment;
      const state = states.get(conversationId);
      const queue = queues.get(state?.queueId ?? '');
      if (state === undefined || queue === undefined) throw new Error('The rules assign what they were not given');
      const refusal = await offer(ports, assignment, { state, queue });
      if (refusal !== undefined) refused.push({ conversationId, refusal });
    });
    await Promise.all(together);
  }
  return refused;
}

/** Why it could not be offered; `undefined`: it was. */
async function offer(
  { conversations, pictures, people }: RoutingPorts,
  { conversationId, agentId, reason }: Assignment,
  { state, queue }: { readonly state: ConversationState; readonly queue: Queue },
): Promise<string | undefined> {
  const licensed = carriesWebMessaging((await pictures.of(state.deploymentId))?.licences ?? []);
  const { alertingSeconds } = queue;
  const rules = legRulesOf(queue);
  const answersAs = queue.autoAnswer ? (await people.find(agentId))?.name : undefined;
  const executed = await conversations.execute({
    conversationId,
    command: () => ({
      type: 'offer',
      queueId: queue.id,
      ...{ agentId, reason, alertingSeconds, rules, licensed },
      ...(answersAs === undefined ? {} : { answersAs }),
    }),
  });
  if (executed.type === 'done') return undefined;
  return executed.type === 'refused' ? executed.refusal : executed.type;
}

function policiesOf(queues: ReadonlyMap<string, Queue>, queueIds: readonly string[]) {
  return new Map(
    queueIds.flatMap((queueId): [string, RoutingPolicy][] => {
      const queue = queues.get(queueId);
      return queue === undefined ? [] : [[queueId, { lastAgent: queue.lastAgent, skillMatching: queue.skillMatching }]];
    }),
  );
}

/** The queues of the agents who have room after these assignments. */
function queuesWithRoom(candidates: readonly Candidate[], assignments: readonly Assignment[]): ReadonlySet<string> {
  const more = new Map<string, number>();
  for (const { agentId } of assignments) more.set(agentId, (more.get(agentId) ?? 0) + 1);
  return new Set(
    candidates
      .filter(({ agentId, routingStatus, load, capacity }) => {
        return routingStatus === 'onQueue' && load + (more.get(agentId) ?? 0) < capacity;
      })
      .flatMap(({ queueIds }) => queueIds),
  );
}
