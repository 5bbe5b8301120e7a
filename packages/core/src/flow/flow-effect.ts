import type { MessageContent } from '../conversation/content.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { FlowRest } from './flow-rest.ts';

/** What a flow asks of an endpoint. */
export type EndpointRequest = {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Names in lower case; in the values secrets are named only. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** What leaves the flow: nothing of it follows. */
export type FlowExit =
  | { readonly type: 'transferToQueue'; readonly queueId: string; readonly request: RoutingRequest }
  /** To the queue, this agent first. */
  | {
      readonly type: 'transferToAgent';
      readonly agentId: string;
      readonly queueId: string;
      readonly request: RoutingRequest;
    }
  /** To the queue of the leg before, its agent first. */
  | { readonly type: 'returnToLastAgent'; readonly request: RoutingRequest }
  | { readonly type: 'disconnect' };

export type FlowEffect =
  | { readonly type: 'say'; readonly text: string; readonly content?: readonly MessageContent[] }
  /** To be merged into what is known of the guest. */
  | { readonly type: 'setAttributes'; readonly attributes: CustomAttributes }
  /** Last before a rest: the outcome is to come back as `called` with this id. */
  | {
      readonly type: 'call';
      readonly callId: string;
      readonly request: EndpointRequest;
      readonly timeoutSeconds: number;
    }
  | FlowExit;

/** Why a flow could not go on, and at which node. For the operator's log. */
export type FlowFailure = {
  readonly node: string;
  readonly reason: /** There is no such node. */
    | 'missing'
    /** It does not rest there, or not for that. */
    | 'notResting'
    /** The queue is gone and the node says nothing about it. */
    | 'unknownQueue'
    /** Too many steps, rests or launches: it runs in a circle. */
    | 'circle';
};

/**
 * What one go of the flow brings. Either it rests, or its last effect is the exit; an input that is out of place (asked too early,
 * a call that is not waited for) leaves the rest as it was, without effects.
 */
export type FlowRun = {
  readonly effects: readonly FlowEffect[];
  readonly rest?: FlowRest;
  /** Key of the node by which it is left; absent where the flow has no say or can't go on. */
  readonly leftAt?: string;
  /** The exit is the flow's error handling. */
  readonly failure?: FlowFailure;
};
