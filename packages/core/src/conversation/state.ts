import type { FlowRest } from '../flow/flow-rest.ts';
import type { VerifiedGuest } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { LegRules } from '../leg/leg-rules.ts';
import type { PendingWrapUp } from '../leg/wrap-up.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import type { Pass } from '../routing/pass.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { WaitingConversation } from '../routing/waiting.ts';
import type { EndReason } from './events.ts';
import type { CustomAttributes } from './message.ts';

/** What every conversation has, in whatever status. Bounded: it does not grow with the number of messages. */
export type ConversationHead = {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly deploymentId: string;
  /** The flow in the version that it began with. */
  readonly flow: { readonly id: string; readonly version: number };
  /** The same guest's conversation before this one. */
  readonly earlierConversationId?: string;
  /** How long the session lives after its latest message. */
  readonly sessionSeconds: number;
  /** Who has signed in on the session; absent: anybody. */
  readonly guest?: VerifiedGuest;
  /** How many events there are; the next one is `sequence + 1`. */
  readonly sequence: number;
  /** Time of the latest event. */
  readonly lastAt: Instant;
  /** Which stretch with an agent or flow this is: 1 for the first. */
  readonly leg: number;
  /** The agent who had the latest leg. */
  readonly lastAgentId?: string;
  /** The queue of the latest leg. */
  readonly lastQueueId?: string;
  /** The guest's first words of this leg, cut to {@link PREVIEW_CHARACTERS}. */
  readonly opening: string;
  /** The latest message, cut likewise; an image alone leaves the text empty. */
  readonly latest: {
    readonly from: 'guest' | 'agent' | 'flow';
    /** Which agent; absent in states of old. */
    readonly agentId?: string;
    readonly text: string;
    readonly at: Instant;
  };
  /** What the guest's page says of them: the latest value of each key. */
  readonly attributes?: CustomAttributes;
  /** How many messages of the guest no agent has answered yet. */
  readonly unanswered: number;
  /** After-call work that is still to be done; the oldest first. */
  readonly wrapUps: readonly PendingWrapUp[];
  /** Of which the time ran out; what its agent had written by then may still come. The oldest first. */
  readonly lateWrapUps?: readonly PendingWrapUp[];
};

/** How much of a message a list shows. */
export const PREVIEW_CHARACTERS = 160;

export type Waiting = {
  readonly status: 'waiting';
  readonly queueId: string;
  readonly waitingSince: Instant;
  readonly request: RoutingRequest;
  /** Who had the conversation before or is named; until `reservedUntil` nobody else is asked while they are on queue. */
  readonly lastAgent?: NonNullable<WaitingConversation['lastAgent']>;
  /** Where it goes if it still waits then. */
  readonly overflow?: { readonly at: Instant; readonly queueId: string };
  /** Whose leg it still is: it was parked. */
  readonly parked?: AgentLeg;
  /** The latest agents who let this wait's offers pass, at most {@link MAX_PASSES}. */
  readonly passes: readonly Pass[];
  /** What the guest was told of their place. */
  readonly placeTold?: { readonly place: number; readonly at: Instant };
};

export type Alerting = Omit<Waiting, 'status'> & {
  readonly status: 'alerting';
  readonly agentId: string;
  readonly offeredAt: Instant;
  readonly reason: OfferReason;
  readonly rules: LegRules;
  /** The supervisor who sends it, where one does. */
  readonly byName?: string;
  /** The offer is void from this moment on. */
  readonly until: Instant;
};

/** What an agent's leg keeps from its beginning to its end, connected or parked. */
export type AgentLeg = {
  readonly queueId: string;
  readonly agentId: string;
  readonly agentName: string;
  readonly connectedAt: Instant;
  readonly request: RoutingRequest;
  readonly rules: LegRules;
};

export type Connected = AgentLeg & {
  readonly status: 'connected';
  /** Rings at a colleague who is asked to take over. */
  readonly transfer?: { readonly toAgentId: string; readonly offeredAt: Instant; readonly until: Instant };
  /** When both sides were told that neither has written for long. */
  readonly warnedAt?: Instant;
};

/** The agent has put it aside, which gives them room; the guest's answer or the set time brings it back. */
export type Parked = AgentLeg & {
  readonly status: 'parked';
  readonly parkedAt: Instant;
  readonly until?: Instant;
};

/** The flow is at work. Without a rest only between events of one decision. */
export type InFlow = { readonly status: 'inFlow'; readonly rest?: FlowRest };

/** The leg is over, the conversation is not. */
export type Disconnected = {
  readonly status: 'disconnected';
  readonly disconnectedAt: Instant;
  readonly readOnly: boolean;
  /** What the leg asked for; the guest who comes back asks for it again. */
  readonly request: RoutingRequest;
};

export type Ended = { readonly status: 'ended'; readonly endedAt: Instant; readonly reason: EndReason };

type Standing = InFlow | Waiting | Alerting | Connected | Parked | Disconnected | Ended;

export type ConversationState = ConversationHead & Standing;

export const CONVERSATION_STATUSES = {
  inFlow: 'inFlow',
  waiting: 'waiting',
  alerting: 'alerting',
  connected: 'connected',
  parked: 'parked',
  disconnected: 'disconnected',
  ended: 'ended',
} as const satisfies { readonly [Status in Standing['status']]: Status };

/** How many passes one wait remembers: keeps the state bounded. */
export const MAX_PASSES = 20;
