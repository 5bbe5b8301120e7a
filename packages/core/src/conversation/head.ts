import type { PendingWrapUp } from '../leg/wrap-up.ts';
import { withWrapUp, wrapUpAfter } from '../leg/wrap-up.ts';
import type { AgentLeg, ConversationHead, ConversationState } from './state.ts';

/** What stays whatever the status. */
export function headOf(state: ConversationState): ConversationHead {
  const { conversationId, sessionId, deploymentId, flow, sessionSeconds, sequence, lastAt, leg } = state;
  const { lastAgentId, lastQueueId, earlierConversationId, opening, latest, unanswered, guest, attributes } = state;
  const { wrapUps, lateWrapUps } = state;
  return {
    conversationId,
    sessionId,
    deploymentId,
    flow,
    sessionSeconds,
    sequence,
    lastAt,
    leg,
    opening,
    latest,
    unanswered,
    wrapUps,
    ...(lateWrapUps === undefined ? {} : { lateWrapUps }),
    ...(earlierConversationId === undefined ? {} : { earlierConversationId }),
    ...(guest === undefined ? {} : { guest }),
    ...(lastAgentId === undefined ? {} : { lastAgentId }),
    ...(lastQueueId === undefined ? {} : { lastQueueId }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

/** The leg that an agent has, connected or put aside; `undefined`: nobody's. */
export function agentLegOf(state: ConversationState): AgentLeg | undefined {
  switch (state.status) {
    case 'connected':
    case 'parked':
      return state;
    case 'waiting':
    case 'alerting':
      return state.parked;
    default:
      return undefined;
  }
}

/** What stays when the agent's leg, if any, is over; its after-call work is to be done. */
export function headAfterLeg(state: ConversationState, at: number, requested = false): ConversationHead {
  const head = headOf(state);
  const leg = agentLegOf(state);
  if (leg === undefined) return head;
  const { agentId, queueId, rules } = leg;
  const due: PendingWrapUp | undefined = wrapUpAfter({ leg: state.leg, agentId, queueId, since: at }, rules, requested);
  return { ...head, wrapUps: withWrapUp(head.wrapUps, due) };
}
