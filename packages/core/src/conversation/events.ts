import type { FlowRest } from '../flow/flow-rest.ts';
import type { VerifiedGuest } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { LegRules } from '../leg/leg-rules.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { MessageContent } from './content.ts';
import type { AgentMessage, CustomAttributes, GuestJoin, GuestMessage } from './message.ts';

/** What the guest is shown when the agent disconnects: nothing; a status line; a status line and no more writing. */
export type DisconnectNotice = 'nothing' | 'status' | 'readOnly';

export type EndReason = 'cleared' | 'superseded' | 'expired';

/** Why a leg ended without its agent's doing. */
export type DisconnectReason = 'inactivity';

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
      /** The same guest's conversation before this one, whose time to rejoin was over. */
      readonly earlierConversationId?: string;
    }
  /** The guest has signed in on the session while the conversation went on. */
  | { readonly type: 'GuestSignedIn'; readonly guest: VerifiedGuest }
  | { readonly type: 'GuestJoined'; readonly join: GuestJoin }
  | { readonly type: 'GuestMessaged'; readonly message: GuestMessage }
  | { readonly type: 'FlowMessaged'; readonly text: string; readonly content?: readonly MessageContent[] }
  /** The flow waits, for an answer or for an endpoint. */
  | { readonly type: 'FlowRested'; readonly rest: FlowRest }
  /** The flow has noted something of the guest, beside what the guest's page says. */
  | { readonly type: 'AttributesSet'; readonly attributes: CustomAttributes }
  | {
      readonly type: 'Queued';
      readonly queueId: string;
      /** The agent who had the conversation last. */
      readonly preferredAgentId?: string;
      /** That agent has parked it, or the flow names them: whatever the queue says of last agents, they are asked first. */
      readonly named?: true;
      /** Until then nobody else is asked, as long as that agent is on queue. */
      readonly reservedUntil?: Instant;
      /** Absent in the oldest logs: nothing is asked for. */
      readonly request?: RoutingRequest;
      /** Where those go who still wait then. */
      readonly overflow?: { readonly at: Instant; readonly queueId: string };
      /** Absent: the flow's or the rejoin's doing. `resumed`: it was parked, and the guest wrote or the set time came. */
      readonly because?: 'transfer' | 'overflow' | 'resumed';
    }
  | {
      readonly type: 'Offered';
      readonly agentId: string;
      readonly until: Instant;
      readonly reason: OfferReason;
      /** Absent in the oldest logs: {@link NO_LEG_RULES}. */
      readonly rules?: LegRules;
      /** The supervisor who sends it, where one does. */
      readonly byName?: string;
    }
  | {
      readonly type: 'Accepted';
      readonly agentId: string;
      readonly agentName: string;
      readonly automatic?: true;
      /** The queue it was taken from; absent in the oldest logs, and from a colleague. */
      readonly queueId?: string;
    }
  | { readonly type: 'Declined'; readonly agentId: string }
  | { readonly type: 'Unanswered'; readonly agentId: string }
  /** A waiting guest was told their place. */
  | { readonly type: 'PlaceTold'; readonly place: number; readonly text: string }
  /** A guest who is back was told who helps them. */
  | { readonly type: 'Introduced'; readonly agentId: string; readonly text: string }
  | {
      readonly type: 'AgentMessaged';
      readonly agentId: string;
      readonly agentName: string;
      readonly message: AgentMessage;
    }
  /** A program of the company's, an OAuth client, says something to the guest. */
  | { readonly type: 'ProgramMessaged'; readonly byId: string; readonly byName: string; readonly text: string }
  /** A supervisor's word to the agent, which the guest never sees. */
  | {
      readonly type: 'Whispered';
      readonly byId: string;
      readonly byName: string;
      readonly toAgentId: string;
      readonly text: string;
    }
  /** What the agent who has the conversation wants colleagues to know, which the guest never sees. */
  | { readonly type: 'Noted'; readonly byId: string; readonly byName: string; readonly text: string }
  | { readonly type: 'Parked'; readonly agentId: string; readonly until?: Instant }
  /** The agent has it again by their own doing. */
  | { readonly type: 'Resumed'; readonly agentId: string; readonly agentName: string }
  /** The agent asks a colleague to take over, and keeps the conversation until they do. */
  | { readonly type: 'TransferOffered'; readonly agentId: string; readonly toAgentId: string; readonly until: Instant }
  | {
      readonly type: 'TransferEnded';
      readonly toAgentId: string;
      readonly because: 'cancelled' | 'declined' | 'unanswered';
    }
  /** The agent's leg is over; the conversation goes on to a queue. */
  | { readonly type: 'Transferred'; readonly agentId: string; readonly toQueueId: string }
  /** A supervisor has taken the conversation, from an agent or from the line. */
  | {
      readonly type: 'TakenOver';
      readonly byId: string;
      readonly byName: string;
      readonly queueId: string;
      readonly rules: LegRules;
      readonly fromAgentId?: string;
    }
  /** A supervisor has sent the conversation to a queue, or to an agent, at whom it rings next; it waits where it stood until they take it. */
  | {
      readonly type: 'Reassigned';
      readonly byId: string;
      readonly byName: string;
      /** Who had it or was offered it; absent: nobody. */
      readonly fromAgentId?: string;
      /** Absent: to the queue. */
      readonly toAgentId?: string;
      readonly queueId: string;
      readonly request: RoutingRequest;
      /** Where it goes if it still waits then. */
      readonly overflow?: { readonly at: Instant; readonly queueId: string };
    }
  /** Neither side has written for long; both are told. An empty text is for the agent alone. */
  | { readonly type: 'InactivityWarned'; readonly text: string }
  /** The agent's leg is over; the flow has the conversation again. */
  | { readonly type: 'ReturnedToFlow'; readonly agentId: string; readonly because: DisconnectReason }
  | {
      readonly type: 'Disconnected';
      /** Whose leg it was; absent: no agent's. */
      readonly agentId?: string;
      /** The program that did it; absent: whoever had it. */
      readonly byId?: string;
      readonly byName?: string;
      readonly notice: DisconnectNotice;
      /** Absent: agent, flow or program wanted it. */
      readonly because?: DisconnectReason;
      /** The agent asked for after-call work. */
      readonly wrapUpRequested?: true;
    }
  | {
      readonly type: 'WrappedUp';
      readonly agentId: string;
      readonly leg: number;
      readonly codeIds: readonly string[];
      /** What the codes were called then, in the same order; absent in events of old. */
      readonly codeNames?: readonly string[];
      readonly notes: string;
    }
  | {
      readonly type: 'WrapUpSkipped';
      readonly agentId: string;
      readonly leg: number;
      readonly because: 'agent' | 'time';
      /** What its agent had written by then is still taken; absent where the agent skipped it, and in events of old. */
      readonly mayFollow?: true;
    }
  | { readonly type: 'Rejoined'; readonly lastAgentId?: string }
  | { readonly type: 'Ended'; readonly reason: EndReason };

/** What is said, and what becomes known of the guest. */
export type TalkEvent = Extract<
  ConversationEvent,
  {
    type:
      | 'GuestJoined'
      | 'GuestMessaged'
      | 'GuestSignedIn'
      | 'AttributesSet'
      | 'FlowMessaged'
      | 'AgentMessaged'
      | 'ProgramMessaged'
      | 'Whispered'
      | 'Noted'
      | 'Introduced';
  }
>;

/** An event in its place: `sequence` runs 1, 2, 3… without a gap, `at` strictly increases within a conversation. */
export type Entry = { readonly sequence: number; readonly at: Instant; readonly event: ConversationEvent };
