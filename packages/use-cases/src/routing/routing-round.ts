import type { ConversationState } from '@rejoin/core/conversation/state';
import { legRulesOf } from '@rejoin/core/leg/leg-rules';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import type { Queue } from '@rejoin/core/queue/queue';
import { type Assignment, takeSeats } from '@rejoin/core/routing/assign';
import type { Candidate, RoutingPolicy } from '@rejoin/core/routing/choose-agent';
import { createFloor, type Floor } from '@rejoin/core/routing/floor';
import { byPrecedence, namedBy, type WaitingConversation } from '@rejoin/core/routing/waiting';
import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';
import type { Agents, People, RoutingBooks, WaitingPage, WaitingRow } from '../ports/agents.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { RoundKeeper } from './round-keeper.ts';

export type RoundPorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly books: RoutingBooks;
  readonly agents: Pick<Agents, 'queues'>;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
  readonly people: Pick<People, 'find'>;
  readonly rounds: Pick<RoundKeeper, 'keep'>;
};

/** How many offers go together: what the guests write meanwhile waits for no more than these. */
const OFFERS_TOGETHER = 250;

/** The agents of some queues, as they were last known. What has changed since is found out when they are offered something. */
export type Known = { readonly queueIds: ReadonlySet<string>; readonly floor: Floor };

/** A round of routing: whom it looked at, and what came of it. */
export type Round = {
  readonly offered: number;
  /** The last that it looked at; `undefined`: there are no more. */
  readonly last: WaitingRow | undefined;
  /** Queues whose agents have no room left. */
  readonly exhausted: readonly string[];
  /** Whether no agent who was called has room left. */
  readonly isFull: boolean;
  /** Offers that were refused: somebody has been counted on, or been given room for nothing. */
  readonly refused: readonly Refused[];
  /** The agents after it, unless an offer was refused: then they are not as they were thought to be. */
  readonly known: Known | undefined;
};

/** `noSeat`: the agent has got something else meanwhile; otherwise the conversation does not wait any more. */
export type Refused = { readonly conversationId: string; readonly refusal: string };

export type Found = {
  readonly at: number;
  /** The last row, when there may be more. */
  readonly last: WaitingRow | undefined;
  readonly queues: ReadonlyMap<string, Queue>;
  readonly waiting: readonly InLine[];
  readonly known: Known;
  /** The agents before the first assignment. */
  readonly candidates: readonly Candidate[];
  readonly assignments: readonly Assignment[];
};

type InLine = Extract<ConversationState, { status: 'waiting' }>;

/** Whom to look at. */
export type Sight = {
  readonly page: WaitingPage;
  /** Conversations to leave out: they do not wait any more. */
  readonly gone: ReadonlySet<string>;
  /** Agents who need not be read anew. */
  readonly known: Known | undefined;
};

/** Reads who waits and who could take it, and works out who is to be offered what. */
export async function look(ports: RoundPorts, sight: Sight): Promise<Found> {
  const { page, gone } = sight;
  const rows = await ports.books.waiting(page);
  const last = rows.length < page.limit ? undefined : rows.at(-1);
  if (rows.length === 0) {
    const known = { queueIds: new Set<string>(), floor: createFloor([]) };
    return { at: ports.clock(), last, queues: new Map(), waiting: [], known, candidates: [], assignments: [] };
  }
  const queues = new Map((await ports.agents.queues()).map((queue) => [queue.id, queue]));
  const waiting = (await readLine(ports, rows)).filter(({ conversationId }) => !gone.has(conversationId));
  const known = await knownFor(ports.books, waiting, sight);
  const candidates = known.floor.candidates();
  const at = ports.clock();
  const assignments = takeSeats(known.floor, { at, policies: queues, waiting });
  return { at, last, queues, waiting, known, candidates, assignments };
}

async function knownFor(books: RoutingBooks, waiting: readonly InLine[], { page, known }: Sight): Promise<Known> {
  const named = [...new Set([...(page.call?.agentIds ?? []), ...waiting.flatMap(namedBy)])];
  const queueIds = page.call?.queueIds ?? queueIdsOf(waiting);
  if (known === undefined || !queueIds.every((queueId) => known.queueIds.has(queueId))) {
    const candidates = await books.candidates({ queueIds, agentIds: named });
    return { queueIds: new Set(queueIds), floor: createFloor(candidates) };
  }
  const { floor } = known;
  const agentIds = named.filter((agentId) => !floor.has(agentId));
  if (agentIds.length > 0) for (const other of await books.candidates({ queueIds: [], agentIds })) floor.add(other);
  return known;
}

/** Makes the offers, keeps the round, and says what came of it. */
export async function carryOut(ports: RoundPorts, found: Found): Promise<Round> {
  const { at, last, queues, waiting, known, candidates, assignments } = found;
  const refused = await offerAll(ports, found);
  const queueIds = queueIdsOf(waiting);
  const refusedIds = new Set(refused.map(({ conversationId }) => conversationId));
  const outcomes = assignments.map((each) => ({ ...each, offered: !refusedIds.has(each.conversationId) }));
  await ports.rounds.keep({
    ...{ id: ports.newId(), at, candidates, outcomes },
    policies: policiesOf(queues, queueIds),
    waiting: waiting.map(asWaiting),
  });
  const withRoom = known.floor.queuesWithRoom();
  const exhausted = queueIds.filter((queueId) => !withRoom.has(queueId));
  return {
    ...{ offered: outcomes.length - refused.length, last, exhausted, isFull: withRoom.size === 0, refused },
    known: refused.length > 0 ? undefined : known,
  };
}

function queueIdsOf(waiting: readonly InLine[]): readonly string[] {
  return [...new Set(waiting.map(({ queueId }) => queueId))];
}

/** Those of the rows who still wait, in the order in which they are served. */
async function readLine(ports: RoundPorts, rows: readonly WaitingRow[]): Promise<readonly InLine[]> {
  const states = await ports.conversations.states(rows.map(({ conversationId }) => conversationId));
  return [...states.values()].filter((state) => state.status === 'waiting').sort(byPrecedence);
}

/** Without what routing does not look at. */
function asWaiting({ conversationId, queueId, waitingSince, request, lastAgent, passes }: InLine): WaitingConversation {
  const last = lastAgent === undefined ? {} : { lastAgent };
  return { conversationId, queueId, waitingSince, request, ...last, passes };
}

async function offerAll(ports: RoundPorts, { assignments, waiting, queues }: Found): Promise<readonly Refused[]> {
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
  { conversations, pictures, people }: RoundPorts,
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
