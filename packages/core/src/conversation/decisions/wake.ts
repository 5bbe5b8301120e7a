import type { Instant } from '../../instant.ts';
import type { CommandOf } from '../commands.ts';
import { nextDeadline } from '../deadline.ts';
import { type Decision, events } from '../decision.ts';
import type { ConversationEvent } from '../events.ts';
import type { ConversationState } from '../state.ts';
import { flowAfterSilence, flowTimedOut } from './flow.ts';
import { queuedEvent } from './queued.ts';

/** What is due now, if anything: the alarm may come late, twice, or for what has been seen to. */
export function decideWake(state: ConversationState, { facts, due }: CommandOf<'wake'>, at: Instant): Decision {
  const deadline = nextDeadline(state);
  if (deadline === undefined || at < deadline.at) return events();
  if (due !== undefined && due !== deadline.at) return events();
  switch (deadline.about) {
    case 'session':
      return events({ type: 'Ended', reason: 'expired' });
    case 'wrapUp':
      return events(...wrapUpOver(state, deadline.leg));
    default:
      return events(...statusOver(state, facts, at));
  }
}

function wrapUpOver({ wrapUps }: ConversationState, leg: number | undefined): ConversationEvent[] {
  return wrapUps
    .filter((pending) => pending.leg === leg)
    .map(({ agentId, leg }) => ({ type: 'WrapUpSkipped', agentId, leg, because: 'time', mayFollow: true }));
}

function statusOver(state: ConversationState, facts: CommandOf<'wake'>['facts'], at: Instant): ConversationEvent[] {
  switch (state.status) {
    case 'inFlow':
      return flowTimedOut(state, facts, at);
    case 'waiting': {
      if (state.overflow === undefined) return [];
      const { queueId } = state.overflow;
      const { request, lastAgent } = state;
      const named = lastAgent?.named && { named: lastAgent.named };
      const last = lastAgent === undefined ? {} : { preferredAgentId: lastAgent.agentId, ...named };
      return [queuedEvent({ queueId, request, because: 'overflow', ...last }, facts.queues, at)];
    }
    case 'alerting':
      return [{ type: 'Unanswered', agentId: state.agentId }];
    case 'connected':
      return connectedOver(state, facts, at);
    case 'parked':
      return [backInLine(state, facts.queues, at)];
    case 'disconnected':
    case 'ended':
      return [];
  }
}

function connectedOver(
  state: Extract<ConversationState, { status: 'connected' }>,
  facts: CommandOf<'wake'>['facts'],
  at: Instant,
): ConversationEvent[] {
  const { agentId, transfer, rules } = state;
  if (transfer !== undefined && at >= transfer.until)
    return [{ type: 'TransferEnded', toAgentId: transfer.toAgentId, because: 'unanswered' }];
  const { inactivity } = rules;
  if (inactivity === undefined) return [];
  if (nextDeadline(state)?.about === 'warn') return [{ type: 'InactivityWarned', text: inactivity.warning }];
  if (inactivity.action === 'disconnect')
    return [{ type: 'Disconnected', agentId, notice: facts.onDisconnect, because: 'inactivity' }];
  return [{ type: 'ReturnedToFlow', agentId, because: 'inactivity' }, ...flowAfterSilence(state, facts, at)];
}

/** Waits for the agent who has put it aside, and for anybody if they can't. */
export function backInLine(
  { queueId, agentId, request }: Extract<ConversationState, { status: 'parked' }>,
  queues: CommandOf<'wake'>['facts']['queues'],
  at: Instant,
): ConversationEvent {
  return queuedEvent({ queueId, preferredAgentId: agentId, named: true, request, because: 'resumed' }, queues, at);
}
