import type { Instant } from '../../instant.ts';
import { legRulesOf, NO_LEG_RULES } from '../../leg/leg-rules.ts';
import { NEW_QUEUE, type Queue } from '../../queue/queue.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import type { ConversationEvent } from '../events.ts';
import { agentLegOf } from '../head.ts';
import { holderOf } from '../holder.ts';
import type { ConversationState } from '../state.ts';
import { isPossession } from '../stretch-holder.ts';
import { overflowFrom } from './queued.ts';

type Reassigned = Extract<ConversationEvent, { type: 'Reassigned' }>;

/** Whoever has it or is offered it loses it, and it waits in that queue, by its rules, with the priority and the skills it had. */
export function decideReassignToQueue(
  state: ConversationState,
  command: CommandOf<'reassignToQueue'>,
  at: Instant,
): Decision {
  const { queueId, queues, from } = command;
  if (from !== undefined && !isPossession(state, from)) return refuse('notTheHolder');
  if (standsIn(state) === undefined) return refuse('notConnected');
  if (!queues.some(({ id }) => id === queueId)) return refuse('queueNotFound');
  if (holderOf(state) === undefined && standsIn(state) === queueId) return refuse('alreadyThere');
  return events(reassigned(state, command, at));
}

/** Whoever has it or is offered it loses it, and it rings at the other agent; one who lets it pass leaves it waiting in its queue. */
export function decideReassignToAgent(
  state: ConversationState,
  command: CommandOf<'reassignToAgent'>,
  at: Instant,
): Decision {
  const { byName, toAgentId, available, queues, from } = command;
  if (from !== undefined && !isPossession(state, from)) return refuse('notTheHolder');
  const queueId = standsIn(state);
  if (queueId === undefined) return refuse('notConnected');
  if (holderOf(state) === toAgentId) return refuse('alreadyThere');
  if (!available) return refuse('agentNotAvailable');
  const queue = queues.find(({ id }) => id === queueId);
  const { alertingSeconds } = queue ?? NEW_QUEUE;
  return events(reassigned(state, { ...command, queueId }, at), {
    type: 'Offered',
    agentId: toAgentId,
    until: at + alertingSeconds * 1000,
    reason: 'reassigned',
    rules: queue === undefined ? NO_LEG_RULES : legRulesOf(queue),
    byName,
  });
}

function standsIn(state: ConversationState): string | undefined {
  return 'queueId' in state ? state.queueId : undefined;
}

function reassigned(
  state: ConversationState,
  to: Pick<Reassigned, 'byId' | 'byName' | 'queueId' | 'toAgentId'> & { readonly queues: readonly Queue[] },
  at: Instant,
): Reassigned {
  const { byId, byName, toAgentId, queueId, queues } = to;
  const fromAgentId = holderOf(state);
  const queue = queues.find(({ id }) => id === queueId);
  return {
    type: 'Reassigned',
    byId,
    byName,
    ...(fromAgentId === undefined ? {} : { fromAgentId }),
    ...(toAgentId === undefined ? {} : { toAgentId }),
    queueId,
    request: requestOf(state),
    ...overflowFrom(queue, at),
  };
}

function requestOf(state: ConversationState): Reassigned['request'] {
  const leg = agentLegOf(state);
  if (leg !== undefined) return leg.request;
  if (state.status === 'waiting' || state.status === 'alerting') return state.request;
  throw new Error(`Nothing is asked for in status ${state.status}`);
}
