import type { VerifiedGuest } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import type { MessageContent } from './content.ts';
import type { AgentMessage, GuestJoin, GuestMessage } from './message.ts';

/** What the guest is shown when the agent disconnects: nothing; a status line; a status line and no more writing. */
export type DisconnectNotice = 'nothing' | 'status' | 'readOnly';

export type EndReason = 'cleared' | 'superseded' | 'expired';

/** Everything that can have happened in a conversation. The names and fields are stored for ever. */
export type ConversationEvent =
  | {
      readonly type: 'Started';
      readonly sessionId: string;
      readonly deploymentId: string;
      readonly flowId: string;
      readonly flowVersion: number;
      /** Absent in the oldest logs: {@link SESSION_SECONDS}.default. */
      readonly sessionSeconds?: number;
      /** Who has signed in on the session. */
      readonly guest?: VerifiedGuest;
    }
  /** The guest has signed in on the session while the conversation went on. */
  | { readonly type: 'GuestSignedIn'; readonly guest: VerifiedGuest }
  | { readonly type: 'GuestJoined'; readonly join: GuestJoin }
  | { readonly type: 'GuestMessaged'; readonly message: GuestMessage }
  | { readonly type: 'FlowMessaged'; readonly text: string; readonly content?: readonly MessageContent[] }
  | { readonly type: 'Queued'; readonly queueId: string; readonly preferredAgentId?: string }
  | { readonly type: 'Offered'; readonly agentId: string; readonly until: Instant; readonly reason: OfferReason }
  | { readonly type: 'Accepted'; readonly agentId: string; readonly agentName: string }
  | { readonly type: 'Declined'; readonly agentId: string }
  | { readonly type: 'Unanswered'; readonly agentId: string }
  | {
      readonly type: 'AgentMessaged';
      readonly agentId: string;
      readonly agentName: string;
      readonly message: AgentMessage;
    }
  | {
      readonly type: 'Disconnected';
      /** Absent when the flow disconnected. */
      readonly agentId?: string;
      readonly notice: DisconnectNotice;
    }
  | { readonly type: 'Rejoined'; readonly lastAgentId?: string }
  | { readonly type: 'Ended'; readonly reason: EndReason };

/** An event in its place: `sequence` runs 1, 2, 3… without a gap, `at` strictly increases within a conversation. */
export type Entry = { readonly sequence: number; readonly at: Instant; readonly event: ConversationEvent };
