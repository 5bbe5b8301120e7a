import type { Flow } from '../flow/flow.ts';
import type { CallOutcome } from '../flow/flow-input.ts';
import type { VerifiedGuest } from '../identity/guest-profile.ts';
import type { Instant } from '../instant.ts';
import type { LegRules } from '../leg/leg-rules.ts';
import type { Schedule } from '../office-hours/schedule.ts';
import type { Queue } from '../queue/queue.ts';
import type { OfferReason } from '../routing/choose-agent.ts';
import type { DisconnectNotice } from './events.ts';
import type { AgentMessage, GuestJoin, GuestMessage } from './message.ts';
import type { Possession } from './stretch-holder.ts';

/** What the company has set up, as the rules need it. */
export type CompanyFacts = {
  /** In the version that the conversation keeps. */
  readonly flow: Flow;
  readonly schedules: readonly Schedule[];
  readonly queues: readonly Queue[];
  /** Agents on queue, at least those of them that the flow names. */
  readonly availableAgentIds: readonly string[];
  /** Queues that an agent on queue serves, at least those of them that the flow asks about. */
  readonly staffedQueueIds: readonly string[];
  /** What a guest sees when an agent's leg ends, by the configuration. */
  readonly onDisconnect: DisconnectNotice;
};

export type ConversationCommand =
  /** The guest's first message. */
  | {
      readonly type: 'start';
      readonly conversationId: string;
      readonly sessionId: string;
      readonly deploymentId: string;
      /** How long the session lives after its latest message. */
      readonly sessionSeconds: number;
      /** The latest time that the guest was told of: what they say lies after it. */
      readonly after?: Instant;
      /** The same guest's conversation before, whose time to rejoin is over. */
      readonly earlierConversationId?: string;
      /** Who has signed in on the session. */
      readonly guest?: VerifiedGuest;
      readonly message: GuestMessage;
      readonly facts: CompanyFacts;
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
      /** The same guest's conversation before, whose time to rejoin is over. */
      readonly earlierConversationId?: string;
      readonly guest?: VerifiedGuest;
      readonly join: GuestJoin;
      readonly facts: CompanyFacts;
      readonly licensed: boolean;
    }
  /** Any later message of the guest; after a disconnect it rejoins. */
  | {
      readonly type: 'message';
      readonly message: GuestMessage;
      readonly facts: CompanyFacts;
      readonly after?: Instant;
    }
  | {
      readonly type: 'offer';
      /** Where the agent was chosen for it: what has gone on to another queue is chosen for anew. */
      readonly queueId: string;
      readonly agentId: string;
      readonly reason: OfferReason;
      /** How long the agent may let it ring, 7…900 s. */
      readonly alertingSeconds: number;
      readonly rules: LegRules;
      /** The agent's name, where the queue answers for them at once. */
      readonly answersAs?: string;
      readonly licensed: boolean;
    }
  /** The agent takes what rings at them: from the line or from a colleague. */
  | { readonly type: 'accept'; readonly agentId: string; readonly agentName: string }
  | { readonly type: 'decline'; readonly agentId: string }
  /** The router tells a waiting guest their place, 1 for the next. */
  | {
      readonly type: 'tellPlace';
      readonly place: number;
      /** An honest estimate; absent: nothing is known. */
      readonly minutes?: number;
      /** {@link Queue}.placeWords */
      readonly words: string;
      /** Of the queue. */
      readonly skillMatching: Queue['skillMatching'];
    }
  | {
      readonly type: 'answer';
      readonly agentId: string;
      readonly agentName: string;
      readonly message: AgentMessage;
    }
  | {
      readonly type: 'disconnect';
      readonly agentId: string;
      readonly notice: DisconnectNotice;
      /** Whether the agent asks for after-call work. */
      readonly wrapUp: boolean;
    }
  /** The agent puts it aside, until the guest writes or the time comes. */
  | { readonly type: 'park'; readonly agentId: string; readonly until?: Instant }
  | { readonly type: 'resume'; readonly agentId: string; readonly agentName: string }
  | {
      readonly type: 'transferToQueue';
      readonly agentId: string;
      readonly queueId: string;
      readonly queues: readonly Queue[];
    }
  | {
      readonly type: 'transferToAgent';
      readonly agentId: string;
      readonly toAgentId: string;
      /** Whether that colleague is on queue with room for one more. */
      readonly available: boolean;
      readonly alertingSeconds: number;
    }
  | { readonly type: 'cancelTransfer'; readonly agentId: string }
  /** A supervisor takes it from whoever has it. */
  | {
      readonly type: 'takeOver';
      readonly byId: string;
      readonly byName: string;
      readonly queues: readonly Queue[];
    }
  /** A supervisor sends it to another queue, whoever has it or however it waits. */
  | {
      readonly type: 'reassignToQueue';
      readonly byId: string;
      readonly byName: string;
      readonly queueId: string;
      readonly queues: readonly Queue[];
      /** Whose it has to be; absent: whoever's it is. */
      readonly from?: Possession;
    }
  /** A supervisor takes it from whoever has it, and it rings at another agent. */
  | {
      readonly type: 'reassignToAgent';
      readonly byId: string;
      readonly byName: string;
      readonly toAgentId: string;
      /** Whether that agent is on queue with room for one more. */
      readonly available: boolean;
      readonly queues: readonly Queue[];
      /** Whose it has to be; absent: whoever's it is. */
      readonly from?: Possession;
    }
  /** A program of the company's writes to the guest, whoever has the conversation. */
  | { readonly type: 'programMessage'; readonly byId: string; readonly byName: string; readonly text: string }
  /** And ends the leg, whosever it is, or the wait: the guest may come back. */
  | {
      readonly type: 'programDisconnect';
      readonly byId: string;
      readonly byName: string;
      readonly notice: DisconnectNotice;
    }
  | { readonly type: 'whisper'; readonly byId: string; readonly byName: string; readonly text: string }
  /** For colleagues, from the agent who has it, connected or parked. */
  | { readonly type: 'note'; readonly agentId: string; readonly agentName: string; readonly text: string }
  | {
      readonly type: 'wrapUp';
      readonly agentId: string;
      readonly leg: number;
      readonly codeIds: readonly string[];
      readonly notes: string;
      readonly queues: readonly Queue[];
    }
  | { readonly type: 'skipWrapUp'; readonly agentId: string; readonly leg: number }
  /** An endpoint that the flow waits for has answered, or has not. */
  | {
      readonly type: 'flowCalled';
      readonly callId: string;
      readonly outcome: CallOutcome;
      readonly facts: CompanyFacts;
    }
  /** The alarm set by `nextDeadline` has gone off. */
  | {
      readonly type: 'wake';
      /** For when it was set: where another deadline has taken its place, nothing happens. Absent: for whatever is due. */
      readonly due?: Instant;
      readonly facts: CompanyFacts;
    }
  /** The guest has signed in on the session. */
  | { readonly type: 'signIn'; readonly guest: VerifiedGuest }
  /** The guest ends the conversation for good. */
  | { readonly type: 'clear'; readonly allowed: boolean }
  /** The guest begins a new conversation in the same session; this one is over. */
  | { readonly type: 'supersede' };

export type CommandOf<T extends ConversationCommand['type']> = Extract<ConversationCommand, { type: T }>;

/** Every command to a conversation that exists. */
export type LaterCommand = Exclude<ConversationCommand, { type: 'start' | 'join' }>;
