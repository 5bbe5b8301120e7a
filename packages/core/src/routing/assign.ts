import type { Instant } from '../instant.ts';
import {
  type Candidate,
  isAwaited,
  mayHaveItBack,
  type OfferReason,
  type RoutingPolicy,
  ranksBySkill,
} from './choose-agent.ts';
import { createFloor, type Floor } from './floor.ts';
import { restsFrom } from './pass.ts';
import type { Seat } from './seat-heap.ts';
import type { WaitingConversation } from './waiting.ts';

export type Assignment = { readonly conversationId: string; readonly agentId: string; readonly reason: OfferReason };

/** What one look at the queues found. */
export type Situation = {
  readonly at: Instant;
  /** By the id of the queue. */
  readonly policies: ReadonlyMap<string, RoutingPolicy>;
  readonly candidates: readonly Candidate[];
  /** In the order in which they are served; those of a queue without a policy stay. */
  readonly waiting: readonly WaitingConversation[];
};

/**
 * Who is to be offered what: as if {@link chooseAgent} were asked for one after the other, each choice adding to the agent's
 * load and beginning their rest anew. Where many ask for the same, each costs the logarithm of the number of agents; who asks
 * for skills that nobody else asks for costs one look at those who have the rarest of them.
 */
export function assign({ candidates, ...situation }: Situation): Assignment[] {
  return takeSeats(createFloor(candidates), situation);
}

/** The same on a floor on which others may have been given seats before; those who are chosen have theirs from then on. */
export function takeSeats(floor: Floor, { at, policies, waiting }: Omit<Situation, 'candidates'>): Assignment[] {
  const assignments: Assignment[] = [];
  for (const conversation of waiting) {
    const policy = policies.get(conversation.queueId);
    const found = policy && findSeat(floor, conversation, { policy, at });
    if (found === undefined) continue;
    const { seat, reason } = found;
    seat.candidate = withOneMore(seat.candidate, at);
    assignments.push({ conversationId: conversation.conversationId, agentId: seat.candidate.agentId, reason });
  }
  return assignments;
}

/** The agent after an offer: it takes a seat, and their rest begins anew. */
export function withOneMore(candidate: Candidate, at: Instant): Candidate {
  return { ...candidate, load: candidate.load + 1, idleSince: at };
}

type Terms = { readonly policy: RoutingPolicy; readonly at: Instant };

type Found = { readonly seat: Seat; readonly reason: OfferReason };

function findSeat(floor: Floor, waiting: WaitingConversation, terms: Terms): Found | undefined {
  const { policy, at } = terms;
  const isPassedOver = (agentId: string) => waiting.passes.length > 0 && restsFrom(waiting, agentId, at);
  const last = waiting.lastAgent && floor.seatOf(waiting.lastAgent.agentId);
  if (last !== undefined) {
    if (isAwaited(waiting, last.candidate, terms)) return undefined;
    const isFree = last.candidate.load < last.candidate.capacity && !isPassedOver(last.candidate.agentId);
    if (isFree && mayHaveItBack(waiting, last.candidate, policy)) return { seat: last, reason: 'lastAgent' };
  }
  const preferred = floor.findPreferred(waiting, isPassedOver);
  if (preferred !== undefined) return { seat: preferred, reason: 'preferred' };
  const seat = floor.findAble(waiting, policy, isPassedOver);
  return seat && { seat, reason: ranksBySkill(waiting, policy) ? 'bestSkill' : 'longestIdle' };
}
