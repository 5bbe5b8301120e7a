import type { MessageContent } from '../conversation/content.ts';
import type { RoutingRequest } from '../routing/request.ts';
import type { Condition } from './condition.ts';

/** An inbound message flow: what happens to a conversation before a person takes it. Data; `run-flow` interprets it. */
export type Flow = {
  readonly id: string;
  readonly name: string;
  /** Published version: 1, 2, 3… A conversation keeps the one it began with. */
  readonly version: number;
  /** Key of the node it begins with. */
  readonly start: string;
  /** Key of the node it begins with when a guest comes back after a leg; absent: the flow has no say then. */
  readonly onRejoin?: string;
  /** Where a conversation waits when the flow can't go on; absent: it is disconnected. */
  readonly onError?: { readonly queueId: string };
  readonly nodes: Readonly<Record<string, FlowNode>>;
};

export type FlowNode =
  | SendMessage
  | WaitForAnswer
  | Decide
  | DecideHours
  | SetAttribute
  | CallEndpoint
  | SetRouting
  | TransferToQueue
  | TransferToAgent
  | ReturnToLastAgent
  | Disconnect;

/** The text may hold placeholders. */
export type SendMessage = {
  readonly type: 'sendMessage';
  readonly text: string;
  /** What makes it a structured message, e.g. quick replies; without a `waitForAnswer` behind it an answer does not change the way. */
  readonly content?: readonly MessageContent[];
  /**
   * The https address of a picture; the message is then a card, with the first line of the text for its title and the rest below
   * it. Not with `content`.
   */
  readonly imageUrl?: string;
  readonly next: string;
};

/** Rests until the guest writes or presses something. */
export type WaitForAnswer = {
  readonly type: 'waitForAnswer';
  /** {@link FLOW_LIMITS}.waitSeconds, each time. */
  readonly timeoutSeconds: number;
  /** How often it waits once more: {@link FLOW_LIMITS}.retries. */
  readonly retries: number;
  /** Said before it waits once more; may hold placeholders. */
  readonly retryText?: string;
  readonly next: string;
  readonly timedOut: string;
};

/** The first case that is true, else `otherwise`. */
export type Decide = {
  readonly type: 'decide';
  readonly cases: readonly { readonly when: Condition; readonly next: string }[];
  readonly otherwise: string;
};

export type DecideHours = {
  readonly type: 'decideHours';
  readonly scheduleId: string;
  readonly open: string;
  readonly closed: string;
  /** On a holiday on which the company is closed; absent: as `closed`. */
  readonly holiday?: string;
};

export type SetAttribute = {
  readonly type: 'setAttribute';
  readonly key: string;
  /** May hold placeholders. Cut to {@link FLOW_LIMITS}.valueCharacters. */
  readonly value: string;
  readonly next: string;
};

/** Asks a server of the company's and rests until it has answered. */
export type CallEndpoint = {
  readonly type: 'callEndpoint';
  /** https. May hold placeholders behind the host; what takes their place is encoded. */
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** A value may hold `{{secret.NAME}}`, and no other placeholder. */
  readonly headers?: Readonly<Record<string, string>>;
  /** With POST only. May hold placeholders; what takes their place is written as the `content-type` needs it: JSON where there is none. */
  readonly body?: string;
  /** {@link FLOW_LIMITS}.callSeconds. */
  readonly timeoutSeconds: number;
  /** What is kept of a JSON answer: `from` is a dotted path such as `order.items.0.name`. Only words, numbers, true and false are kept; `items.length` is how many there are. */
  readonly store?: readonly { readonly from: string; readonly to: string }[];
  /** A status from 200 to 299, and JSON where something is to be kept of it. */
  readonly success: string;
  readonly failure: string;
  readonly timedOut: string;
};

/** Added to what the conversation asks for when it waits; what is left out stays as it was. */
export type SetRouting = Partial<RoutingRequest> & { readonly type: 'setRouting'; readonly next: string };

/** What is left out is as `setRouting` has set it. */
export type TransferToQueue = Partial<RoutingRequest> & {
  readonly type: 'transferToQueue';
  readonly queueId: string;
  /** When the queue is gone; absent: as every error. */
  readonly failure?: string;
};

/** To the queue, this agent first, if they are available and there is the queue; else `otherwise`. */
export type TransferToAgent = {
  readonly type: 'transferToAgent';
  readonly agentId: string;
  readonly queueId: string;
  readonly otherwise: string;
};

/** Back to the queue of the leg before, its agent first; `otherwise` where there was none. */
export type ReturnToLastAgent = { readonly type: 'returnToLastAgent'; readonly otherwise: string };

export type Disconnect = { readonly type: 'disconnect' };

export const FLOW_LIMITS = {
  /** Three days, as long as a conversation may be taken up again (platform API, section 6.5). */
  waitSeconds: { min: 1, max: 259_200 },
  retries: { min: 0, max: 5 },
  callSeconds: { min: 1, max: 60 },
  cases: 50,
  words: 50,
  stores: 20,
  headers: 20,
  nodes: 500,
  keyCharacters: 64,
  /** Together with its key a value stays below what all custom attributes may take. */
  valueCharacters: 512,
  urlCharacters: 2048,
  bodyCharacters: 16_384,
} as const;

/** The queues that the flow may send a conversation to, or asks about. */
export function namedQueueIds({ nodes, onError }: Flow): string[] {
  const ids = Object.values(nodes).flatMap((node) => ('queueId' in node ? [node.queueId] : queuesAskedAbout(node)));
  return [...new Set(onError === undefined ? ids : [...ids, onError.queueId])];
}

/** The skills that the flow may ask for. */
export function namedSkillIds({ nodes }: Flow): string[] {
  return [...new Set(Object.values(nodes).flatMap((node) => ('skills' in node ? (node.skills ?? []) : [])))];
}

/** The schedules that the flow goes by. */
export function namedScheduleIds({ nodes }: Flow): string[] {
  const ids = Object.values(nodes).flatMap((node) => (node.type === 'decideHours' ? [node.scheduleId] : []));
  return [...new Set(ids)];
}

/** The agents whose availability a flow asks for. */
export function namedAgentIds({ nodes }: Pick<Flow, 'nodes'>): string[] {
  const ids = Object.values(nodes).flatMap((node) => (node.type === 'transferToAgent' ? [node.agentId] : []));
  return [...new Set(ids)];
}

/** The queues of which the flow asks whether somebody is on queue. */
export function askedQueueIds({ nodes }: Pick<Flow, 'nodes'>): string[] {
  return [...new Set(Object.values(nodes).flatMap(queuesAskedAbout))];
}

/** The queues of which the node asks whether somebody is on queue. */
export function queuesAskedAbout(node: FlowNode): string[] {
  const cases = node.type === 'decide' ? node.cases : [];
  return cases.flatMap(({ when }) => (when.type === 'queueStaffed' ? [when.queueId] : []));
}
