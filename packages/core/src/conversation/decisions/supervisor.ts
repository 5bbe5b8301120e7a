import { legRulesOf, NO_LEG_RULES } from '../../leg/leg-rules.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import { agentLegOf } from '../head.ts';
import type { ConversationState } from '../state.ts';
import { badText } from './bad-text.ts';

/** What is theirs already they just have back. Else from the agent who has it, from the agent it rings at, or from the line. */
export function decideTakeOver(state: ConversationState, command: CommandOf<'takeOver'>): Decision {
  const { byId, byName, queues } = command;
  const leg = agentLegOf(state);
  if (leg?.agentId === byId)
    return state.status === 'connected' ? events() : events({ type: 'Resumed', agentId: byId, agentName: byName });
  const queueId = leg?.queueId ?? ('queueId' in state ? state.queueId : undefined);
  if (queueId === undefined) return refuse('notConnected');
  const queue = queues.find(({ id }) => id === queueId);
  const rules = leg?.rules ?? (queue === undefined ? NO_LEG_RULES : legRulesOf(queue));
  return events({
    type: 'TakenOver',
    byId,
    byName,
    queueId,
    rules,
    ...(leg === undefined ? {} : { fromAgentId: leg.agentId }),
  });
}

/** A word to the agent who has the conversation. */
export function decideWhisper(state: ConversationState, { byId, byName, text }: CommandOf<'whisper'>): Decision {
  const leg = agentLegOf(state);
  if (leg === undefined) return refuse('notConnected');
  return badText(text) ?? events({ type: 'Whispered', byId, byName, toAgentId: leg.agentId, text });
}
