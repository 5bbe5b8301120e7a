import type { Entry } from '@rejoin/core/conversation/events';
import { guestName } from '@rejoin/core/conversation/guest-name';
import { messageId } from '@rejoin/core/conversation/message-id';
import { overSince } from '@rejoin/core/conversation/over-since';
import type { ConversationState } from '@rejoin/core/conversation/state';
import type { Stretch } from '@rejoin/core/history/stretches';
import { verifiedName } from '@rejoin/core/identity/guest-profile';
import { guestEntries } from '@rejoin/core/visibility/visible-to-guest';
import { type AttachmentLink, messageBodyOf } from '@rejoin/protocol/down/message-body';
import type {
  ConversationMessage,
  MessageConversation,
  Participant,
} from '@rejoin/protocol/rest/platform/message-conversation';
import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import type { ConversationTold } from '@rejoin/use-cases/conversation/read-conversation';

/** The guest's participant; those of the stretches have the sequences of their beginnings, which are greater. */
const GUEST_ID = '0';

export type Telling = {
  /** What queues are called. */
  readonly queueNames: ReadonlyMap<string, string>;
  /** Whether what the guest never sees is told too. */
  readonly withInternal: boolean;
};

/** A conversation in the shape of the platform API. */
export function conversationOf(
  { state, startedAt, stretches }: ConversationTold,
  telling: Telling,
): MessageConversation {
  const { conversationId, sessionId, deploymentId, status, earlierConversationId } = state;
  const endedAt = overSince(state);
  return {
    ...{ id: conversationId, state: status, startTime: time(startedAt), deploymentId, sessionId },
    ...(endedAt !== undefined && { endTime: time(endedAt) }),
    ...(earlierConversationId !== undefined && { earlierConversationId }),
    participants: [guestOf(state, startedAt), ...stretches.map((stretch) => stretchOf(stretch, state, telling))],
    selfUri: `${OPERATIONS.listConversations.path}/${conversationId}`,
  };
}

/** Of the stretch that is this participant; of none where it is none. */
export function sequenceOf(participantId: string): number {
  return /^\d+$/.test(participantId) ? Number(participantId) : Number.NaN;
}

function guestOf(state: ConversationState, startedAt: number): Participant {
  const { guest, sessionId, attributes } = state;
  return {
    ...{ id: GUEST_ID, purpose: 'customer', startTime: time(startedAt) },
    ...(state.status === 'ended' ? { state: 'disconnected', endTime: time(state.endedAt) } : { state: 'connected' }),
    name: (guest && verifiedName(guest)) ?? guestName(sessionId),
    authenticated: guest !== undefined,
    ...(guest?.email !== undefined && { email: guest.email }),
    ...(attributes !== undefined && { attributes }),
  };
}

function stretchOf(stretch: Stretch, state: ConversationState, telling: Telling): Participant {
  const { from, to } = stretch;
  return {
    id: `${stretch.sequence}`,
    ...{ state: to === undefined ? standingOf(stretch, state) : 'disconnected', startTime: time(from) },
    ...(to !== undefined && { endTime: time(to) }),
    ...holderOf(stretch, telling.queueNames),
    ...wrapUpOf(stretch, telling),
  };
}

function standingOf({ by }: Stretch, { status }: ConversationState): Participant['state'] {
  if (by === 'agent') return status === 'connected' ? 'connected' : 'parked';
  return by === 'queue' && status === 'alerting' ? 'alerting' : 'connected';
}

function holderOf(
  stretch: Stretch,
  queueNames: ReadonlyMap<string, string>,
): Pick<Participant, 'purpose' | 'user' | 'queue'> {
  if (stretch.by === 'flow') return { purpose: 'workflow' };
  const name = queueNames.get(stretch.queueId);
  const queue = { id: stretch.queueId, ...(name !== undefined && { name }) };
  if (stretch.by === 'queue') return { purpose: 'acd', queue };
  return { purpose: 'agent', user: { id: stretch.agentId, name: stretch.agentName }, queue };
}

function wrapUpOf({ wrapUp }: Stretch, { withInternal }: Telling): Pick<Participant, 'wrapup'> {
  if (wrapUp === undefined) return {};
  const { at, codeIds, codeNames = [], notes } = wrapUp;
  const codes = codeIds.map((id, index) => ({ id, ...(codeNames[index] !== undefined && { name: codeNames[index] }) }));
  return { wrapup: { codes, endTime: time(at), ...(withInternal && notes !== '' && { notes }) } };
}

type Placed = { readonly conversationId: string; readonly entry: Entry };

/** What an entry says, as its guest sees it, or as whoever wrote it for colleagues; nothing, where nobody says anything. */
export function messageOf(
  { conversationId, entry }: Placed,
  { linkOf, withInternal }: Pick<Telling, 'withInternal'> & { readonly linkOf: (id: string) => AttachmentLink },
): readonly ConversationMessage[] {
  const { event, sequence, at } = entry;
  if (event.type !== 'Noted' && event.type !== 'Whispered')
    return guestEntries([entry]).map((visible) => messageBodyOf({ conversationId, entry: visible }, linkOf));
  if (!withInternal) return [];
  return [
    {
      id: messageId(conversationId, sequence),
      ...{ type: event.type === 'Noted' ? 'Note' : 'Whisper', direction: 'Internal', text: event.text },
      channel: { time: time(at), from: { nickname: event.byName } },
    },
  ];
}

function time(at: number): string {
  return new Date(at).toISOString();
}
