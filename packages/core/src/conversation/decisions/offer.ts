import type { Instant } from '../../instant.ts';
import { PLACE_TOLD_AGAIN_MS, placeText } from '../../routing/place-words.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import type { ConversationEvent } from '../events.ts';
import { waitsLikeOthers } from '../shown-place.ts';
import type { Alerting, ConversationState } from '../state.ts';

/** Rings at the agent. Whose parked leg it is, or whose queue answers for them, has it at once. */
export function decideOffer(state: ConversationState, command: CommandOf<'offer'>, at: Instant): Decision {
  if (!command.licensed) return refuse('notLicensed');
  const { queueId, agentId, reason, rules, alertingSeconds, answersAs } = command;
  if (state.status !== 'waiting' || state.queueId !== queueId) return refuse('notWaiting');
  const offered = { type: 'Offered', agentId, until: at + alertingSeconds * 1000, reason, rules } as const;
  const agentName = state.parked?.agentId === agentId ? state.parked.agentName : answersAs;
  if (agentName === undefined) return events(offered);
  return events(offered, ...taken({ ...state, rules }, { agentId, agentName, automatic: true }));
}

export function decideAccept(state: ConversationState, command: CommandOf<'accept'>, at: Instant): Decision {
  const { agentId, agentName } = command;
  if (state.status === 'connected') {
    if (state.agentId === agentId) return events();
    if (state.transfer?.toAgentId !== agentId) return refuse('notOffered');
    if (at >= state.transfer.until) return refuse('offerExpired');
    return events({ type: 'Accepted', agentId, agentName }, ...introduction(state, { agentId, agentName }));
  }
  if (state.status !== 'alerting' || state.agentId !== agentId) return refuse('notOffered');
  if (at >= state.until) return refuse('offerExpired');
  return events(...taken(state, { agentId, agentName }));
}

export function decideDecline(state: ConversationState, { agentId }: CommandOf<'decline'>): Decision {
  if (state.status === 'connected' && state.transfer?.toAgentId === agentId)
    return events({ type: 'TransferEnded', toAgentId: agentId, because: 'declined' });
  return state.status === 'alerting' && state.agentId === agentId
    ? events({ type: 'Declined', agentId })
    : refuse('notOffered');
}

/** A place that is no better than the one told, or that changes too fast, is kept back. */
export function decideTellPlace(state: ConversationState, command: CommandOf<'tellPlace'>, at: Instant): Decision {
  if (state.status !== 'waiting') return refuse('notWaiting');
  const { place, words, minutes } = command;
  const isKnown = minutes !== undefined && waitsLikeOthers(state, command, at);
  const text = placeText({ words, place, ...(isKnown && { minutes }) });
  const told = state.placeTold;
  if (text === '' || (told !== undefined && (place >= told.place || at < told.at + PLACE_TOLD_AGAIN_MS)))
    return events();
  return events({ type: 'PlaceTold', place, text });
}

function taken(
  state: ConversationState & Pick<Alerting, 'rules' | 'queueId'>,
  by: { readonly agentId: string; readonly agentName: string; readonly automatic?: true },
): ConversationEvent[] {
  return [{ type: 'Accepted', ...by, queueId: state.queueId }, ...introduction(state, by)];
}

/** A guest who had somebody else before is told who helps. */
function introduction(
  { lastAgentId, rules }: ConversationState & Pick<Alerting, 'rules'>,
  { agentId, agentName }: { readonly agentId: string; readonly agentName: string },
): ConversationEvent[] {
  const text = rules.introductionWords.replaceAll('{{agent}}', agentName).trim();
  return lastAgentId === undefined || lastAgentId === agentId || text === ''
    ? []
    : [{ type: 'Introduced', agentId, text }];
}
