import type { Instant } from '../instant.ts';
import type { Pass } from './pass.ts';
import type { RoutingRequest } from './request.ts';

/** A conversation that waits in a queue, as routing sees it. */
export type WaitingConversation = {
  readonly conversationId: string;
  readonly queueId: string;
  readonly waitingSince: Instant;
  readonly request: RoutingRequest;
  /** Who had the guest before, and until when the guest waits for them alone while they are on queue without room. */
  readonly lastAgent?: {
    readonly agentId: string;
    readonly reservedUntil?: Instant;
    /** The agent has parked it or the flow names them: they are asked first whatever the queue says of last agents. */
    readonly named?: true;
  };
  readonly passes: readonly Pass[];
};

/** Whom a waiting conversation may go to though they do not serve its queue: who is asked before all others, or had it last. */
export function askedFirst({
  lastAgent,
  lastAgentId,
}: Pick<WaitingConversation, 'lastAgent'> & { readonly lastAgentId?: string }): string | undefined {
  return lastAgent?.agentId ?? lastAgentId;
}

/** Whom a waiting conversation names: they are looked at whether they serve its queue or not. */
export function namedBy({ lastAgent, request }: Pick<WaitingConversation, 'lastAgent' | 'request'>): string[] {
  const preferred = request.preferred.map(({ agentId }) => agentId);
  return lastAgent === undefined ? preferred : [lastAgent.agentId, ...preferred];
}

/** How much waiting a point of priority is worth (platform API, section 5). */
const POINT_MS = 60_000;

/** Since when it would have to wait for its place without its priority: the earlier comes first. */
export function precedenceOf({
  waitingSince,
  request,
}: Pick<WaitingConversation, 'waitingSince' | 'request'>): Instant {
  return waitingSince - request.priority * POINT_MS;
}

/** Sorts those who wait into the order in which they are served. */
export function byPrecedence(a: WaitingConversation, b: WaitingConversation): number {
  return (
    precedenceOf(a) - precedenceOf(b) ||
    a.waitingSince - b.waitingSince ||
    (a.conversationId < b.conversationId ? -1 : Number(a.conversationId > b.conversationId))
  );
}
