import type { Channel } from '../channels/channel.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { Instant } from '../instant.ts';
import type { Schedule } from '../office-hours/schedule.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { FlowRest } from './flow-rest.ts';
import type { GuestWords } from './guest-words.ts';

/** Why the flow goes on. */
export type FlowInput =
  /** From its start. */
  | {
      readonly type: 'begin';
      /** What the conversation began with; absent when it began with a join. */
      readonly words?: GuestWords;
      /** Which start since the guest last wrote, 1 for the first; more than `FLOW_GUARDS`.launches end in error handling. */
      readonly launch?: number;
    }
  /** From `onRejoin`: the guest has come back after a leg. */
  | {
      readonly type: 'rejoin';
      readonly words?: GuestWords;
      /** What the leg before asked for. */
      readonly request?: RoutingRequest;
    }
  /** The guest wrote while the flow rested. */
  | ({ readonly type: 'answer'; readonly rest: FlowRest } & GuestWords)
  /** The moment that the rest waits for has come. */
  | { readonly type: 'timedOut'; readonly rest: FlowRest }
  /** The call with that id has come to an end. */
  | { readonly type: 'called'; readonly rest: FlowRest; readonly callId: string; readonly outcome: CallOutcome };

/** How a call to an endpoint ended. */
export type CallOutcome =
  /** With whatever status; `body` is the beginning of a long one. */
  | { readonly type: 'answered'; readonly status: number; readonly body: string }
  /** There was no answer, or it was not allowed to ask. */
  | { readonly type: 'failed' }
  | { readonly type: 'timedOut' };

/** What the flow may ask about, as it is at this moment. */
export type FlowSituation = {
  readonly at: Instant;
  readonly schedules: readonly Schedule[];
  /** The queues there are, at least those of them that the flow names. */
  readonly queueIds: readonly string[];
  /** Agents who could take a conversation at this moment, at least those of them that the flow names. */
  readonly availableAgentIds: readonly string[];
  /** Queues that an agent on queue serves, at least those of them that the flow asks about. */
  readonly staffedQueueIds: readonly string[];
  readonly attributes: CustomAttributes;
  /** Lower-case locale tag. */
  readonly language?: string;
  readonly channel: Channel;
  readonly authenticated: boolean;
  readonly returning: boolean;
  /** Who had the leg before, in a queue that there still is. */
  readonly lastAgentId?: string;
};
