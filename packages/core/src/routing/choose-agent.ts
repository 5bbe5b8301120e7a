import type { Instant } from '../instant.ts';
import type { Queue } from '../queue/queue.ts';
import { type Abilities, hasSkills, proficiencyIn, speaks } from './ability.ts';
import { restsFrom } from './pass.ts';
import type { WaitingConversation } from './waiting.ts';

export type RoutingStatus = 'offQueue' | 'onQueue' | 'notResponding';

/** An agent as the books have them at this moment. */
export type Candidate = Abilities & {
  readonly agentId: string;
  readonly routingStatus: RoutingStatus;
  /** They have lost their last line, and may be back in a moment. */
  readonly noLine?: true;
  /** The queues that the agent serves. */
  readonly queueIds: readonly string[];
  /** Conversations the agent may hold at once, 1…25. */
  readonly capacity: number;
  /** Conversations that take up the agent's capacity. */
  readonly load: number;
  /** Since when the agent has had nothing new: the longest idle comes first. */
  readonly idleSince: Instant;
};

/** What a queue says of who takes its conversations. */
export type RoutingPolicy = Pick<Queue, 'lastAgent' | 'skillMatching'>;

/**
 * Why this agent: they had the conversation last; the flow named them; of those who have the skills they have them best; they
 * had the most room and the longest rest. `reassigned`: not routing, but a supervisor chose them. Stored for ever.
 */
export type OfferReason = 'lastAgent' | 'preferred' | 'bestSkill' | 'longestIdle' | 'reassigned';

/** Why an agent was left out. Of several reasons the one that lasts longest; `notLastAgent`: the guest waits for another alone. */
export type LeftOut =
  | 'offQueue'
  | 'notResponding'
  | 'noLine'
  | 'notMember'
  | 'lacksLanguage'
  | 'lacksSkill'
  | 'letItPass'
  | 'noCapacity'
  | 'notLastAgent';

export type Considered = { readonly agentId: string; readonly leftOut?: LeftOut };

export type Choice =
  | {
      readonly type: 'chosen';
      readonly agentId: string;
      readonly reason: OfferReason;
      readonly considered: readonly Considered[];
    }
  | { readonly type: 'nobody'; readonly considered: readonly Considered[] };

/**
 * Who is to be offered the conversation.
 *
 * First the agent who parked it or whom the flow names, or who had it last, as far as the queue says so, if they are on queue with room; while they are on queue without
 * room and the guest's wait for them has not run out, nobody. Then whom the flow prefers, by score, skills or not (platform API,
 * section 6.4), if they serve the queue. Then those who serve it and have the language and the skills: where the best skills
 * count, by these; by the share of their capacity that is taken, the longest idle, by id.
 *
 * Considered is who serves the queue, had the conversation last, or is preferred.
 */
export function chooseAgent(
  waiting: WaitingConversation,
  candidates: readonly Candidate[],
  { policy, at }: { readonly policy: RoutingPolicy; readonly at: Instant },
): Choice {
  const concerned = candidates.filter((candidate) => isConcerned(waiting, candidate));
  const reserved = concerned.some((candidate) => isAwaited(waiting, candidate, { policy, at }));
  const considered = concerned.map((candidate): Considered => {
    const leftOut = reasonAgainst(waiting, candidate, { policy, at }) ?? (reserved ? 'notLastAgent' : undefined);
    return leftOut === undefined ? { agentId: candidate.agentId } : { agentId: candidate.agentId, leftOut };
  });
  const fit = concerned.filter((_, index) => considered[index]?.leftOut === undefined);
  const last = fit.find((candidate) => mayHaveItBack(waiting, candidate, policy));
  if (last !== undefined) return { type: 'chosen', agentId: last.agentId, reason: 'lastAgent', considered };
  const preferred = best(fit, (candidate) => scoreOf(waiting, candidate));
  if (preferred !== undefined && scoreOf(waiting, preferred) !== undefined)
    return { type: 'chosen', agentId: preferred.agentId, reason: 'preferred', considered };
  const bySkill = ranksBySkill(waiting, policy);
  const chosen = best(fit, (candidate) => (bySkill ? proficiencyIn(candidate, waiting.request) : 0));
  if (chosen === undefined) return { type: 'nobody', considered };
  return { type: 'chosen', agentId: chosen.agentId, reason: bySkill ? 'bestSkill' : 'longestIdle', considered };
}

/** Whether the conversation may go to this agent, who had it last or is named, before all others. */
export function mayHaveItBack(waiting: WaitingConversation, candidate: Candidate, policy: RoutingPolicy): boolean {
  if (waiting.lastAgent?.agentId !== candidate.agentId) return false;
  if (waiting.lastAgent.named) return true;
  if (policy.lastAgent === 'off') return false;
  return policy.lastAgent === 'anyQueue' || candidate.queueIds.includes(waiting.queueId);
}

/** Whether the guest waits for this agent alone. */
export function isAwaited(
  waiting: WaitingConversation,
  candidate: Candidate,
  { policy, at }: { readonly policy: RoutingPolicy; readonly at: Instant },
): boolean {
  return (
    at < (waiting.lastAgent?.reservedUntil ?? at) &&
    mayHaveItBack(waiting, candidate, policy) &&
    reasonAgainst(waiting, candidate, { policy, at }) === 'noCapacity'
  );
}

/** Whether anything can ring at them at all. */
export function isReachable({ routingStatus, noLine }: Pick<Candidate, 'routingStatus' | 'noLine'>): boolean {
  return routingStatus === 'onQueue' && noLine === undefined;
}

/** Whether of those who have the skills the best comes first. */
export function ranksBySkill({ request }: WaitingConversation, { skillMatching }: RoutingPolicy): boolean {
  return skillMatching === 'best' && request.skills.length > 0;
}

/** What keeps a member of the queue from it who is neither preferred nor had it last. */
function lackOf({ request }: WaitingConversation, candidate: Abilities, { skillMatching }: RoutingPolicy) {
  if (skillMatching === 'none') return undefined;
  if (!speaks(candidate, request.language)) return 'lacksLanguage';
  return hasSkills(candidate, request.skills) ? undefined : 'lacksSkill';
}

/** Before whom the agent comes: the one with the smaller share of their capacity taken, the longest idle, the smallest id. */
export function byRoomThenRest(a: Candidate, b: Candidate): number {
  return a.load / a.capacity - b.load / b.capacity || a.idleSince - b.idleSince || (a.agentId < b.agentId ? -1 : 1);
}

function isConcerned(waiting: WaitingConversation, { agentId, queueIds }: Candidate): boolean {
  return (
    queueIds.includes(waiting.queueId) ||
    waiting.lastAgent?.agentId === agentId ||
    waiting.request.preferred.some((preferred) => preferred.agentId === agentId)
  );
}

function reasonAgainst(
  waiting: WaitingConversation,
  candidate: Candidate,
  { policy, at }: { readonly policy: RoutingPolicy; readonly at: Instant },
): LeftOut | undefined {
  if (candidate.routingStatus !== 'onQueue') return candidate.routingStatus;
  if (!isReachable(candidate)) return 'noLine';
  const isLast = mayHaveItBack(waiting, candidate, policy);
  if (!isLast && !candidate.queueIds.includes(waiting.queueId)) return 'notMember';
  const isNamed = isLast || scoreOf(waiting, candidate) !== undefined;
  const lack = isNamed ? undefined : lackOf(waiting, candidate, policy);
  if (lack !== undefined) return lack;
  if (restsFrom(waiting, candidate.agentId, at)) return 'letItPass';
  return candidate.load >= candidate.capacity ? 'noCapacity' : undefined;
}

/** How much the flow prefers the agent; only who serves the queue can be preferred. */
function scoreOf({ queueId, request }: WaitingConversation, { agentId, queueIds }: Candidate): number | undefined {
  if (!queueIds.includes(queueId)) return undefined;
  return request.preferred.find((preferred) => preferred.agentId === agentId)?.score;
}

/** The one with the highest rank, and of equals the first. Who has none comes last. */
function best(candidates: readonly Candidate[], rankOf: (candidate: Candidate) => number | undefined) {
  const rank = (candidate: Candidate) => rankOf(candidate) ?? -1;
  return [...candidates].sort((a, b) => rank(b) - rank(a) || byRoomThenRest(a, b))[0];
}
