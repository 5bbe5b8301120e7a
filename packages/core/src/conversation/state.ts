import type { VerifiedGuest } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import type { Pass } from '../routing/pass.ts';
import type { EndReason } from './events.ts';
import type { CustomAttributes } from './message.ts';

/** What every conversation has, in whatever status. Bounded: it does not grow with the number of messages. */
export type ConversationHead = {
  readonly conversationId: string;
  readonly sessionId: string;
  readonly deploymentId: string;
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
  readonly latest: { readonly from: 'guest' | 'agent' | 'flow'; readonly text: string; readonly at: Instant };
  /** What the guest's page says of them: the latest value of each key. */
  readonly attributes?: CustomAttributes;
  /** How many messages of the guest no agent has answered yet. */
  readonly unanswered: number;
};

/** How much of a message a list shows. */
export const PREVIEW_CHARACTERS = 160;

export type Waiting = {
  readonly status: 'waiting';
  readonly queueId: string;
  readonly waitingSince: Instant;
  readonly preferredAgentId?: string;
  /** The latest agents who let this wait's offers pass, at most {@link MAX_PASSES}. */
  readonly passes: readonly Pass[];
};

export type Alerting = Omit<Waiting, 'status'> & {
  readonly status: 'alerting';
  readonly agentId: string;
  readonly offeredAt: Instant;
  readonly reason: OfferReason;
  /** The offer is void from this moment on. */
  readonly until: Instant;
};

export type Connected = {
  readonly status: 'connected';
  readonly queueId: string;
  readonly agentId: string;
  readonly connectedAt: Instant;
};

/** The flow is at work: only ever seen between events of one decision. */
export type InFlow = { readonly status: 'inFlow' };

/** The leg is over, the conversation is not. */
export type Disconnected = {
  readonly status: 'disconnected';
  readonly disconnectedAt: Instant;
  readonly readOnly: boolean;
};

export type Ended = { readonly status: 'ended'; readonly endedAt: Instant; readonly reason: EndReason };

export type ConversationState = ConversationHead & (InFlow | Waiting | Alerting | Connected | Disconnected | Ended);

/** How many passes one wait remembers: keeps the state bounded. */
export const MAX_PASSES = 20;
