import { maySkip, needsCode, WRAP_UP_CODES_MAX, WRAP_UP_NOTES_MAX_CHARACTERS, wrapUpOf } from '../../leg/wrap-up.ts';
import type { CommandOf } from '../commands.ts';
import { type Decision, events, refuse } from '../decision.ts';
import type { ConversationState } from '../state.ts';

/**
 * How the leg ended: codes of its queue, and notes. Where the queue has codes and asks for them, there is at least one; what comes when
 * the time is up is taken as far as it goes.
 */
export function decideWrapUp(state: ConversationState, command: CommandOf<'wrapUp'>): Decision {
  const { agentId, leg, codeIds, notes, queues } = command;
  const late = wrapUpOf(state.lateWrapUps ?? [], command);
  const pending = late ?? wrapUpOf(state.wrapUps, command);
  if (pending === undefined) return refuse('noWrapUp');
  const codes = queues.find(({ id }) => id === pending.queueId)?.wrapUp.codes ?? [];
  if (late === undefined) {
    if (codeIds.some((codeId) => !codes.some(({ id }) => id === codeId))) return refuse('wrapUpCodeUnknown');
    if (needsCode(pending, codes) && codeIds.length === 0) return refuse('wrapUpCodeMissing');
  }
  if (codeIds.length > WRAP_UP_CODES_MAX || notes.length > WRAP_UP_NOTES_MAX_CHARACTERS) return refuse('textTooLong');
  const named = codes.filter(({ id }) => codeIds.includes(id));
  return events({
    ...{ type: 'WrappedUp', agentId, leg, notes },
    codeIds: named.map(({ id }) => id),
    codeNames: named.map(({ name }) => name),
  });
}

export function decideSkipWrapUp(state: ConversationState, command: CommandOf<'skipWrapUp'>): Decision {
  const { agentId, leg } = command;
  const pending = wrapUpOf(state.wrapUps, command);
  if (pending === undefined) return refuse('noWrapUp');
  if (!maySkip(pending)) return refuse('wrapUpMandatory');
  return events({ type: 'WrapUpSkipped', agentId, leg, because: 'agent' });
}
