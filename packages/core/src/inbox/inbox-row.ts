import { guestName } from '../conversation/guest-name.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { ConversationState } from '../conversation/state.ts';
import { type VerifiedGuest, verifiedName } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { OfferReason } from '../routing/choose-agent.ts';

/** What a conversation is to an agent: it rings; they have it; it waits where they serve; it was theirs and is over. */
export type InboxGroup = 'offered' | 'connected' | 'waiting' | 'ended';

/** A conversation as one agent's list shows it. */
export type InboxRow = {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly deploymentId: string;
  readonly guestName: string;
  /** Who the guest is, as their identity provider vouches; absent: they have not signed in. */
  readonly guest?: VerifiedGuest;
  readonly group: InboxGroup;
  /** The queue of the latest leg; absent when only a flow had it. */
  readonly queueId?: string;
  readonly sequence: number;
  readonly lastAt: Instant;
  readonly opening: string;
  readonly latest: ConversationState['latest'];
  /** Messages of the guest that no agent has answered yet. */
  readonly unanswered: number;
  readonly leg: number;
  readonly lastAgentId?: string;
  /** What the guest's page says of them; for the agent who has the conversation or is offered it. */
  readonly attributes?: CustomAttributes;
  readonly waitingSince?: Instant;
  readonly offer?: { readonly offeredAt: Instant; readonly until: Instant; readonly reason: OfferReason };
};

/** The agent whose list it is. */
export type InboxOwner = { readonly agentId: string; readonly queueIds: readonly string[] };

/** The row of the conversation in the agent's list; `undefined` when it has no place there. */
export function inboxRow(state: ConversationState, owner: InboxOwner): InboxRow | undefined {
  const group = inboxGroup(state, owner);
  if (group === undefined) return undefined;
  const { conversationId, sessionId, deploymentId, sequence, lastAt, opening, latest, unanswered, leg } = state;
  return {
    conversationId,
    sessionId,
    deploymentId,
    guestName: (state.guest && verifiedName(state.guest)) ?? guestName(sessionId),
    ...(state.guest === undefined ? {} : { guest: state.guest }),
    group,
    sequence,
    lastAt,
    opening,
    latest,
    unanswered,
    leg,
    ...(state.lastQueueId === undefined ? {} : { queueId: state.lastQueueId }),
    ...(state.lastAgentId === undefined ? {} : { lastAgentId: state.lastAgentId }),
    ...(state.attributes === undefined || group === 'waiting' ? {} : { attributes: state.attributes }),
    ...(state.status === 'waiting' || state.status === 'alerting' ? { waitingSince: state.waitingSince } : {}),
    ...(state.status === 'alerting' && group === 'offered' ? { offer: offerOf(state) } : {}),
  };
}

function inboxGroup(state: ConversationState, owner: InboxOwner): InboxGroup | undefined {
  switch (state.status) {
    case 'alerting':
      if (state.agentId === owner.agentId) return 'offered';
      return owner.queueIds.includes(state.queueId) ? 'waiting' : undefined;
    case 'connected':
      return state.agentId === owner.agentId ? 'connected' : undefined;
    case 'waiting':
      return owner.queueIds.includes(state.queueId) ? 'waiting' : undefined;
    case 'inFlow':
      return undefined;
    case 'disconnected':
    case 'ended':
      return state.lastAgentId === owner.agentId ? 'ended' : undefined;
  }
}

function offerOf(state: Extract<ConversationState, { status: 'alerting' }>): NonNullable<InboxRow['offer']> {
  return { offeredAt: state.offeredAt, until: state.until, reason: state.reason };
}
