import type { Flow } from '../flow/flow.ts';
import type { VerifiedGuest } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { Schedule } from '../office-hours/schedule.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import type { DisconnectNotice } from './events.ts';
import type { AgentMessage, GuestJoin, GuestMessage } from './message.ts';

/** What the flow needs to know when it runs. */
export type FlowFacts = { readonly flow: Flow; readonly schedules: readonly Schedule[] };

export type ConversationCommand =
  /** The guest's first message. */
  | {
      readonly type: 'start';
      readonly conversationId: string;
      readonly sessionId: string;
      readonly deploymentId: string;
      /** How long the session lives after its latest message. */
      readonly sessionSeconds: number;
      /** The latest time that the guest was told of: the conversation lies after it. */
      readonly after?: Instant;
      /** Who has signed in on the session. */
      readonly guest?: VerifiedGuest;
      readonly message: GuestMessage;
      readonly facts: FlowFacts;
      /** Whether the company holds a licence that carries web messaging. */
      readonly licensed: boolean;
    }
  /** The guest opens the messenger, and the conversation begins with that. */
  | {
      readonly type: 'join';
      readonly conversationId: string;
      readonly sessionId: string;
      readonly deploymentId: string;
      readonly sessionSeconds: number;
      readonly after?: Instant;
      readonly guest?: VerifiedGuest;
      readonly join: GuestJoin;
      readonly facts: FlowFacts;
      readonly licensed: boolean;
    }
  /** Any later message of the guest; after a disconnect it rejoins. */
  | { readonly type: 'message'; readonly message: GuestMessage; readonly facts: FlowFacts }
  | {
      readonly type: 'offer';
      readonly agentId: string;
      readonly reason: OfferReason;
      /** How long the agent may let it ring, 7…900 s. */
      readonly alertingSeconds: number;
      readonly licensed: boolean;
    }
  | { readonly type: 'accept'; readonly agentId: string; readonly agentName: string }
  | { readonly type: 'decline'; readonly agentId: string }
  /** The alarm set for the offer's end has gone off. */
  | { readonly type: 'expireOffer' }
  | {
      readonly type: 'answer';
      readonly agentId: string;
      readonly agentName: string;
      readonly message: AgentMessage;
    }
  | { readonly type: 'disconnect'; readonly agentId: string; readonly notice: DisconnectNotice }
  /** The guest has signed in on the session. */
  | { readonly type: 'signIn'; readonly guest: VerifiedGuest }
  /** The guest ends the conversation for good. */
  | { readonly type: 'clear'; readonly allowed: boolean }
  /** The guest begins a new conversation in the same session; this one is over. */
  | { readonly type: 'supersede' }
  /** The alarm set for the session's end has gone off. */
  | { readonly type: 'expireSession' };
