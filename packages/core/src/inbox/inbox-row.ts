import { guestName } from '../conversation/guest-name.ts';
import { agentLegOf } from '../conversation/head.ts';
import { lifeOf } from '../conversation/life.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { ConversationState } from '../conversation/state.ts';
import { type VerifiedGuest, verifiedName } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { PendingWrapUp } from '../leg/wrap-up.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import { sessionExpiresAt } from '../session/expiry.ts';
import { type LastWords, lastWordsOf } from './last-words.ts';

/** What a conversation is to an agent: it rings; they have it; they have put it aside; their after-call work is to be done; it waits where they serve; it was theirs and is over. */
export type InboxGroup = 'offered' | 'connected' | 'parked' | 'afterCallWork' | 'waiting' | 'ended';

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
  readonly lastWords: LastWords;
  /** Messages of the guest that no agent has answered yet. */
  readonly unanswered: number;
  readonly leg: number;
  /** What the guest's page says of them; for the agent who has the conversation or is offered it. */
  readonly attributes?: CustomAttributes;
  readonly waitingSince?: Instant;
  readonly offer?: InboxOffer;
  /** The agent has asked a colleague, at whom it rings. */
  readonly transfer?: { readonly toAgentId: string; readonly until: Instant };
  readonly parkedUntil?: Instant;
  /** When the guest's session, and the conversation with it, ends unless somebody writes; for the agent who is connected. */
  readonly sessionEndsAt?: Instant;
  /** When both sides were told that neither has written for long; the leg ends soon after. */
  readonly warnedAt?: Instant;
  /** The agent's own after-call work that comes first. */
  readonly wrapUp?: Pick<PendingWrapUp, 'leg' | 'queueId' | 'prompt' | 'since' | 'until'>;
  /** Somebody else has had it since: the agent, who is left with after-call work alone, reads no further than the end of their leg. */
  readonly readsUntil?: Instant;
  /** The same guest's conversation before this one. */
  readonly earlierConversationId?: string;
};

/** What rings at the agent, from the line or from a colleague. */
export type InboxOffer = {
  readonly offeredAt: Instant;
  readonly until: Instant;
  readonly reason: OfferReason | 'transfer';
  /** The colleague who asks. */
  readonly fromAgentId?: string;
  /** The supervisor who sends it. */
  readonly byName?: string;
};

/** The agent whose list it is. */
export type InboxOwner = { readonly agentId: string; readonly queueIds: readonly string[] };

/** The row of the conversation in the agent's list; `undefined` when it has no place there. */
export function inboxRow(state: ConversationState, owner: InboxOwner): InboxRow | undefined {
  const group = inboxGroup(state, owner);
  if (group === undefined) return undefined;
  const { conversationId, sessionId, deploymentId, sequence, lastAt, opening, unanswered, leg } = state;
  const offer = offerTo(state, owner.agentId);
  const wrapUp = wrapUpOf(state, owner.agentId);
  const readsUntil = group === 'afterCallWork' ? endOfPart(state, owner.agentId) : undefined;
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
    lastWords: readsUntil === undefined ? lastWordsOf(state) : wordsUntil(readsUntil, state),
    unanswered: readsUntil === undefined ? unanswered : 0,
    leg,
    ...(readsUntil === undefined ? {} : { readsUntil }),
    ...(state.lastQueueId === undefined ? {} : { queueId: state.lastQueueId }),
    ...(state.attributes === undefined || group === 'waiting' || readsUntil !== undefined
      ? {}
      : { attributes: state.attributes }),
    ...(state.status === 'waiting' || state.status === 'alerting' ? { waitingSince: state.waitingSince } : {}),
    ...(offer === undefined ? {} : { offer }),
    ...(group === 'connected' || group === 'parked' ? ownLeg(state) : {}),
    ...(wrapUp === undefined ? {} : { wrapUp }),
    ...(state.earlierConversationId === undefined ? {} : { earlierConversationId: state.earlierConversationId }),
  };
}

function inboxGroup(state: ConversationState, owner: InboxOwner): InboxGroup | undefined {
  const { agentId, queueIds } = owner;
  if (offerTo(state, agentId) !== undefined) return 'offered';
  if (state.status === 'connected' && state.agentId === agentId) return 'connected';
  if (agentLegOf(state)?.agentId === agentId) return 'parked';
  if (wrapUpOf(state, agentId) !== undefined) return 'afterCallWork';
  switch (state.status) {
    case 'waiting':
    case 'alerting':
      return queueIds.includes(state.queueId) ? 'waiting' : undefined;
    case 'disconnected':
    case 'ended':
      return state.lastAgentId === agentId ? 'ended' : undefined;
    default:
      return undefined;
  }
}

function offerTo(state: ConversationState, agentId: string): InboxOffer | undefined {
  if (state.status === 'alerting' && state.agentId === agentId) {
    const { offeredAt, until, reason, byName } = state;
    return { offeredAt, until, reason, ...(byName === undefined ? {} : { byName }) };
  }
  if (state.status !== 'connected' || state.transfer?.toAgentId !== agentId) return undefined;
  const { offeredAt, until } = state.transfer;
  return { offeredAt, until, reason: 'transfer', fromAgentId: state.agentId };
}

function ownLeg(state: ConversationState): Pick<InboxRow, 'transfer' | 'parkedUntil' | 'sessionEndsAt' | 'warnedAt'> {
  if (state.status === 'parked') return state.until === undefined ? {} : { parkedUntil: state.until };
  if (state.status !== 'connected') return {};
  const { transfer, warnedAt, latest } = state;
  return {
    sessionEndsAt: sessionExpiresAt(lifeOf(state)),
    ...(transfer === undefined ? {} : { transfer: { toAgentId: transfer.toAgentId, until: transfer.until } }),
    ...(warnedAt === undefined || warnedAt < latest.at ? {} : { warnedAt }),
  };
}

/** When the agent's latest leg ended, where somebody else has had the conversation since. */
function endOfPart({ wrapUps, lastAgentId }: ConversationState, agentId: string): Instant | undefined {
  if (lastAgentId === agentId) return undefined;
  return wrapUps.findLast((each) => each.agentId === agentId)?.since;
}

/** Of a conversation that somebody else has had since, no more than how it opened. */
function wordsUntil(at: Instant, { opening }: ConversationState): LastWords {
  return lastWordsOf({ latest: { from: 'guest', text: opening, at }, opening, unanswered: 0 });
}

function wrapUpOf({ wrapUps }: ConversationState, agentId: string): InboxRow['wrapUp'] {
  const pending = wrapUps.find((each) => each.agentId === agentId);
  if (pending === undefined) return undefined;
  const { agentId: _, ...rest } = pending;
  return rest;
}
