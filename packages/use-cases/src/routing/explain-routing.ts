import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Instant } from '@rejoin/core/instant';
import { type Choice, chooseAgent } from '@rejoin/core/routing/choose-agent';
import { type Explanation, explain, stillHolds } from '@rejoin/core/routing/round';
import { latestTurn, type Turn } from '@rejoin/core/routing/turn';
import { namedBy } from '@rejoin/core/routing/waiting';
import type { Agents, RoutingBooks } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { RoutingDecisions } from '../ports/routing-decisions.ts';

/** Why a conversation is where it is. */
export type RoutingAnswer =
  /** It waits: whom it could go to at this moment, asked for alone. */
  | { readonly type: 'now'; readonly at: Instant; readonly queueId: string; readonly choice: Choice }
  /** As the round decided that offered it last or, where none did, that looked at it last. */
  | ({ readonly type: 'then' } & Explanation)
  | Exclude<Turn, { type: 'routed' }>
  /** Routing never had it, or too long ago. */
  | { readonly type: 'nothingKept' };

export type ExplainPorts = {
  readonly clock: Clock;
  readonly log: Pick<ConversationLog, 'load' | 'readBack'>;
  readonly agents: Pick<Agents, 'queues'>;
  readonly books: Pick<RoutingBooks, 'candidates'>;
  readonly decisions: Pick<RoutingDecisions, 'latestOf' | 'latestOfferOf'>;
};

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
  const turn = await readTurn(ports, state.conversationId);
  return turn === undefined || turn.type === 'routed' ? lookUp(ports, state) : turn;
}

/** Reads back to the latest turn, however long ago it was. */
async function readTurn({ log }: ExplainPorts, conversationId: string): Promise<Turn | undefined> {
  let before: number | undefined;
  do {
    const page = await log.readBack(conversationId, { limit: PAGE, ...(before === undefined ? {} : { before }) });
    const turn = latestTurn(page);
    if (turn !== undefined) return turn;
    before = page.length < PAGE ? undefined : page.at(-1)?.sequence;
  } while (before !== undefined);
  return undefined;
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
