import { guestName } from '../conversation/guest-name.ts';
import { agentLegOf } from '../conversation/head.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { ConversationState } from '../conversation/state.ts';
import { type VerifiedGuest, verifiedName } from '../identity/guest-profile.ts';
import { type LastWords, lastWordsOf } from '../inbox/last-words.ts';
import type { Instant } from '../instant.ts';

/** Where a conversation stands, as a supervisor sees it. */
export type FloorStatus = 'inFlow' | 'waiting' | 'ringing' | 'connected' | 'parked' | 'disconnected' | 'ended';

/** A conversation as a supervisor sees it, whoever has it. */
export type FloorRow = {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly deploymentId: string;
  readonly guestName: string;
  /** Who the guest is, as their identity provider vouches; absent: they have not signed in. */
  readonly guest?: VerifiedGuest;
  readonly attributes?: CustomAttributes;
  readonly status: FloorStatus;
  /** The queue of the latest leg; absent when only a flow had it. */
  readonly queueId?: string;
  /** Whom it rings at, or whose leg it is: one that was parked stays its agent's while it waits for them. */
  readonly agentId?: string;
  /** A colleague whom its agent has asked to take it. */
  readonly askedAgentId?: string;
  /** Since when it has stood there. */
  readonly since: Instant;
  /** When it comes back, of one that is parked. */
  readonly parkedUntil?: Instant;
  readonly sequence: number;
  readonly lastWords: LastWords;
  /** Messages of the guest that no agent has answered yet. */
  readonly unanswered: number;
  readonly leg: number;
};

/** What an agent's list leaves out is here, and what is an agent's own is not. */
export function floorRow(state: ConversationState): FloorRow {
  const { conversationId, sessionId, deploymentId, guest, attributes, sequence, unanswered, leg } = state;
  const queueId = 'queueId' in state ? state.queueId : state.lastQueueId;
  return {
    conversationId,
    sessionId,
    deploymentId,
    guestName: (guest && verifiedName(guest)) ?? guestName(sessionId),
    ...(guest === undefined ? {} : { guest }),
    ...(attributes === undefined ? {} : { attributes }),
    sequence,
    lastWords: lastWordsOf(state),
    unanswered,
    leg,
    ...(queueId === undefined ? {} : { queueId }),
    ...standing(state),
  };
}

function standing(
  state: ConversationState,
): Pick<FloorRow, 'status' | 'agentId' | 'askedAgentId' | 'since' | 'parkedUntil'> {
  switch (state.status) {
    case 'inFlow':
      return { status: 'inFlow', since: state.lastAt };
    case 'waiting': {
      const agentId = agentLegOf(state)?.agentId;
      return { status: 'waiting', since: state.waitingSince, ...(agentId === undefined ? {} : { agentId }) };
    }
    case 'alerting':
      return { status: 'ringing', agentId: state.agentId, since: state.waitingSince };
    case 'connected': {
      const { agentId, connectedAt: since, transfer } = state;
      return {
        status: 'connected',
        agentId,
        since,
        ...(transfer === undefined ? {} : { askedAgentId: transfer.toAgentId }),
      };
    }
    case 'parked': {
      const { agentId, parkedAt: since, until } = state;
      return { status: 'parked', agentId, since, ...(until === undefined ? {} : { parkedUntil: until }) };
    }
    case 'disconnected':
      return { status: 'disconnected', since: state.disconnectedAt };
    case 'ended':
      return { status: 'ended', since: state.endedAt };
  }
}
