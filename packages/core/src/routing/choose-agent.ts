import type { Instant } from '../instant.ts';
import type { Pass } from './pass.ts';

export type RoutingStatus = 'offQueue' | 'onQueue' | 'notResponding';

/** An agent of the queue, or the one who had the conversation last, as the books have them at this moment. */
export type Candidate = {
  readonly agentId: string;
  readonly routingStatus: RoutingStatus;
  /** Whether the agent serves the queue. */
  readonly member: boolean;
  /** Conversations the agent may hold at once, 1…25. */
  readonly capacity: number;
  /** Conversations that ring at or are connected with the agent. */
  readonly load: number;
  /** Since when the agent has had nothing new: the longest idle comes first. */
  readonly idleSince: Instant;
};

export type WaitingConversation = {
  readonly conversationId: string;
  readonly queueId: string;
  readonly preferredAgentId?: string;
  readonly passes: readonly Pass[];
};

/** Why this agent: they had the conversation last, or they had the most room and the longest rest. */
export type OfferReason = 'lastAgent' | 'longestIdle';

/** Why an agent was left out. */
export type LeftOut = 'offQueue' | 'notResponding' | 'noCapacity' | 'notMember' | 'letItPass';

export type Considered = { readonly agentId: string; readonly leftOut?: LeftOut };

export type Choice =
  | {
      readonly type: 'chosen';
      readonly agentId: string;
      readonly reason: OfferReason;
      readonly considered: readonly Considered[];
    }
  | { readonly type: 'nobody'; readonly considered: readonly Considered[] };

/** An agent who let an offer of this wait pass is not asked again for this long, in milliseconds. */
export const PASS_REST_MS = 30_000;

/**
 * Who is to be offered the conversation: the agent who had it last if they are on queue with room (a member of the queue or
 * not), otherwise the member with the smallest share of their capacity taken, then the longest idle, then by id.
 */
export function chooseAgent(waiting: WaitingConversation, candidates: readonly Candidate[], at: Instant): Choice {
  const considered = candidates.map((candidate): Considered => {
    const leftOut = reasonAgainst(waiting, candidate, at);
    return leftOut === undefined ? { agentId: candidate.agentId } : { agentId: candidate.agentId, leftOut };
  });
  const fit = candidates.filter((_, index) => considered[index]?.leftOut === undefined);
  const last = fit.find(({ agentId }) => agentId === waiting.preferredAgentId);
  if (last !== undefined) return { type: 'chosen', agentId: last.agentId, reason: 'lastAgent', considered };
  const [best] = [...fit].sort(byRoomThenRest);
  return best === undefined
    ? { type: 'nobody', considered }
    : { type: 'chosen', agentId: best.agentId, reason: 'longestIdle', considered };
}

function reasonAgainst(waiting: WaitingConversation, candidate: Candidate, at: Instant): LeftOut | undefined {
  if (candidate.routingStatus !== 'onQueue') return candidate.routingStatus;
  if (candidate.load >= candidate.capacity) return 'noCapacity';
  if (!candidate.member && candidate.agentId !== waiting.preferredAgentId) return 'notMember';
  const passed = waiting.passes.some((pass) => pass.agentId === candidate.agentId && at < pass.at + PASS_REST_MS);
  return passed ? 'letItPass' : undefined;
}

function byRoomThenRest(a: Candidate, b: Candidate): number {
  return a.load / a.capacity - b.load / b.capacity || a.idleSince - b.idleSince || (a.agentId < b.agentId ? -1 : 1);
}
