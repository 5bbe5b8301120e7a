import type { ConversationEvent } from '@rejoin/core/conversation/events';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';
import { type Choice, chooseAgent } from '@rejoin/core/routing/choose-agent';
import { type Explanation, explain, stillHolds } from '@rejoin/core/routing/round';
import { namedBy } from '@rejoin/core/routing/waiting';
import type { Agents, RoutingBooks } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';
import type { ConversationLog } from './ports/conversation-log.ts';
import type { RoutingDecisions } from './ports/routing-decisions.ts';

/** Why a conversation is where it is. */
export type RoutingAnswer =
  /** It waits: whom it could go to at this moment, asked for alone. */
  | { readonly type: 'now'; readonly at: Instant; readonly queueId: string; readonly choice: Choice }
  /** As the round decided that offered it last or, where none did, that looked at it last. */
  | ({ readonly type: 'then' } & Explanation)
  /** A supervisor has sent it to the agent at whom it rings, or who has had it last. */
  | { readonly type: 'sent'; readonly byName: string; readonly agentId: string }
  /** A supervisor has taken it from an agent. */
  | { readonly type: 'takenOver'; readonly byName: string; readonly fromAgentId: string }
  /** Routing never had it, or too long ago. */
  | { readonly type: 'nothingKept' };

export type ExplainPorts = {
  readonly clock: Clock;
  readonly log: Pick<ConversationLog, 'load' | 'readBack'>;
  readonly agents: Pick<Agents, 'queues'>;
  readonly books: Pick<RoutingBooks, 'candidates'>;
  readonly decisions: Pick<RoutingDecisions, 'latestOf' | 'latestOfferOf'>;
};

const TURNS = ['Offered', 'TransferOffered', 'TakenOver'] as const;
/** How many entries are read at once to find the latest turn. */
const PAGE = 500;

/** Says for a supervisor why a conversation went where it went, or why nobody has it yet. */
export async function explainRouting(
  ports: ExplainPorts,
  { conversationId }: { readonly conversationId: string },
): Promise<
  | { readonly type: 'explained'; readonly answer: RoutingAnswer }
  | { readonly type: 'refused'; readonly refusal: 'conversationNotFound' }
> {
  const state = (await ports.log.load([conversationId])).get(conversationId);
  if (state === undefined) return { type: 'refused', refusal: 'conversationNotFound' };
  return { type: 'explained', answer: (await answerOf(ports, state)) ?? { type: 'nothingKept' } };
}

async function answerOf(ports: ExplainPorts, state: ConversationState): Promise<RoutingAnswer | undefined> {
  if (state.status === 'waiting') return askNow(ports, state);
  const turn = await latestTurn(ports, state.conversationId);
  if (turn?.type === 'TakenOver' && turn.fromAgentId !== undefined)
    return { type: 'takenOver', byName: turn.byName, fromAgentId: turn.fromAgentId };
  if (turn?.type === 'Offered' && turn.byName !== undefined)
    return { type: 'sent', byName: turn.byName, agentId: turn.agentId };
  return lookUp(ports, state);
}

/** What brought it to whoever it is with: an offer, a colleague who asked them to take it, or their own hand. */
async function latestTurn({ log }: ExplainPorts, conversationId: string) {
  let before: number | undefined;
  do {
    const page = await log.readBack(conversationId, { limit: PAGE, ...(before === undefined ? {} : { before }) });
    for (const { event } of page) if (isTurn(event)) return event;
    before = page.length < PAGE ? undefined : page.at(-1)?.sequence;
  } while (before !== undefined);
  return undefined;
}

function isTurn(event: ConversationEvent): event is Extract<ConversationEvent, { type: (typeof TURNS)[number] }> {
  return TURNS.some((type) => type === event.type);
}

async function askNow(
  ports: ExplainPorts,
  waiting: Extract<ConversationState, { status: 'waiting' }>,
): Promise<RoutingAnswer | undefined> {
  const { queueId } = waiting;
  const [queues, candidates] = await Promise.all([
    ports.agents.queues(),
    ports.books.candidates({ queueIds: [queueId], agentIds: namedBy(waiting) }),
  ]);
  const policy = queues.find(({ id }) => id === queueId);
  const at = ports.clock();
  return policy && { type: 'now', at, queueId, choice: chooseAgent(waiting, candidates, { policy, at }) };
}

async function lookUp({ decisions }: ExplainPorts, state: ConversationState): Promise<RoutingAnswer | undefined> {
  const { conversationId } = state;
  const round = (await decisions.latestOfferOf(conversationId)) ?? (await decisions.latestOf(conversationId));
  const explanation = round && explain(round, conversationId);
  return explanation && stillHolds(explanation, state) ? { type: 'then', ...explanation } : undefined;
}
