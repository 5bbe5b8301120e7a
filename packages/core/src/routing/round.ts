import type { ConversationState } from '../conversation/state.ts';
import type { Instant } from '../instant.ts';
import type { Queue } from '../queue/queue.ts';
import { type Assignment, assign, withOneMore } from './assign.ts';
import { type Candidate, type Choice, chooseAgent, type RoutingPolicy } from './choose-agent.ts';
import type { WaitingConversation } from './waiting.ts';

/** What became of an assignment: the offer was made, or the conversation or the agent had moved on in between. */
export type Outcome = Assignment & { readonly offered: boolean };

/** One look at the queues and what was decided on it; whatever was asked for one conversation can be worked out again. */
export type RoutingRound = {
  readonly id: string;
  readonly at: Instant;
  readonly policies: ReadonlyMap<string, RoutingPolicy>;
  /** The agents before the first assignment. */
  readonly candidates: readonly Candidate[];
  /** In the order in which they were served. */
  readonly waiting: readonly WaitingConversation[];
  /** In the same order. */
  readonly outcomes: readonly Outcome[];
};

export type Explanation = {
  readonly at: Instant;
  readonly queueId: string;
  /** How many were served before it in this round. */
  readonly before: number;
  readonly choice: Choice;
  /** Whether the agent was offered it; absent: nobody was chosen. */
  readonly offered?: boolean;
};

/** Who was considered for the conversation, who was left out and why; `undefined`: the round did not look at it. */
export function explain(round: RoutingRound, conversationId: string): Explanation | undefined {
  const before = round.waiting.findIndex((waiting) => waiting.conversationId === conversationId);
  const waiting = round.waiting[before];
  const policy = waiting && round.policies.get(waiting.queueId);
  if (waiting === undefined || policy === undefined) return undefined;
  const { at } = round;
  const served = new Set(round.waiting.slice(0, before).map((each) => each.conversationId));
  const candidates = afterwards(round, served);
  const { considered } = chooseAgent(waiting, candidates, { policy, at });
  const outcome = round.outcomes.find((each) => each.conversationId === conversationId);
  const head = { at, queueId: waiting.queueId, before };
  if (outcome === undefined) return { ...head, choice: { type: 'nobody', considered } };
  const { agentId, reason, offered } = outcome;
  return { ...head, choice: { type: 'chosen', agentId, reason, considered }, offered };
}

/** Whether it says why the conversation is where it is: not if it went to an agent, and somebody else has it since. */
export function stillHolds({ choice }: Explanation, state: ConversationState): boolean {
  const holder = 'agentId' in state ? state.agentId : state.lastAgentId;
  return choice.type === 'nobody' || holder === undefined || holder === choice.agentId;
}

/** The agents after the assignments of the conversations named, as they were decided then. */
function afterwards({ candidates, outcomes, at }: RoutingRound, served: ReadonlySet<string>): readonly Candidate[] {
  const current = new Map(candidates.map((candidate) => [candidate.agentId, candidate]));
  for (const { conversationId, agentId } of outcomes) {
    const candidate = current.get(agentId);
    if (candidate !== undefined && served.has(conversationId)) current.set(agentId, withOneMore(candidate, at));
  }
  return [...current.values()];
}

/** What a conversation of a round got, and what it would have got. */
export type Replayed = { readonly conversationId: string; readonly was?: Assignment; readonly would?: Assignment };

/** What of a queue's rules may be changed for a replay. */
export type OtherPolicy = Partial<Pick<Queue, 'lastAgent' | 'skillMatching' | 'reserveSeconds'>>;

/** The round again, with another policy for all its queues. */
export function replay(round: RoutingRound, other: OtherPolicy): Replayed[] {
  const { reserveSeconds, ...policy } = other;
  const policies = new Map([...round.policies].map(([queueId, own]) => [queueId, { ...own, ...policy }]));
  const waiting = round.waiting.map((each) => (reserveSeconds === undefined ? each : reserved(each, reserveSeconds)));
  const was = byConversation(round.outcomes);
  const would = byConversation(assign({ ...round, policies, waiting }));
  return waiting.map(({ conversationId }) => {
    const [then, anew] = [was.get(conversationId), would.get(conversationId)];
    return { conversationId, ...(then && { was: then }), ...(anew && { would: anew }) };
  });
}

function reserved(waiting: WaitingConversation, seconds: number): WaitingConversation {
  if (waiting.lastAgent === undefined) return waiting;
  return { ...waiting, lastAgent: { ...waiting.lastAgent, reservedUntil: waiting.waitingSince + seconds * 1000 } };
}

function byConversation(assignments: readonly Assignment[]): ReadonlyMap<string, Assignment> {
  return new Map(
    assignments.map(({ conversationId, agentId, reason }) => [conversationId, { conversationId, agentId, reason }]),
  );
}
