import type { Channel } from '../channels/channel.ts';
import type { CustomAttributes } from '../conversation/message.ts';
import type { Instant } from '../instant.ts';
import type { Schedule } from '../office-hours/schedule.ts';
import type { CallOutcome } from './flow-input.ts';

/** A test of a flow, as data: a conversation of one guest, and what the flow is to make of it. */
export type FlowTest = {
  readonly name: string;
  /** When the guest writes first or opens the messenger. */
  readonly at: Instant;
  readonly given?: FlowTestGiven;
  /** A first `say` begins the conversation with those words; with any other first step the guest has opened the messenger. */
  readonly steps: readonly FlowTestStep[];
};

export type FlowTestGiven = {
  readonly language?: string;
  /** `web` where it is left out. */
  readonly channel?: Channel;
  readonly attributes?: CustomAttributes;
  readonly authenticated?: boolean;
  readonly returning?: boolean;
  /** The guest comes back after a leg. */
  readonly rejoins?: boolean;
  readonly lastAgentId?: string;
  readonly availableAgentIds?: readonly string[];
  /** Queues that somebody is on queue for. */
  readonly staffedQueueIds?: readonly string[];
  /** How the calls of each `callEndpoint` end, by the key of the node. */
  readonly calls?: Readonly<Record<string, CallOutcome>>;
};

export type FlowTestStep =
  /** The guest writes; after the flow has disconnected, they come back with it. */
  | { readonly say: string }
  /** The guest presses one of the buttons that were offered last: its text or its payload. */
  | { readonly press: string }
  /** So many seconds go by. */
  | { readonly wait: number }
  /** The next thing that the flow has said, word for word. What a test does not ask for is passed over when the guest says something. */
  | { readonly expectSay: string }
  | { readonly expectTransfer: ExpectedTransfer }
  | { readonly expectAgent: string }
  | { readonly expectLastAgent: true }
  | { readonly expectDisconnect: true }
  /** The flow waits for the guest. */
  | { readonly expectWait: true }
  /** `null`: there is no such attribute. */
  | { readonly expectAttribute: { readonly key: string; readonly value: string | null } };

/** What is left out may be anything. */
export type ExpectedTransfer = {
  /** Id or name. */
  readonly queue: string;
  readonly priority?: number;
  readonly skills?: readonly string[];
  readonly language?: string;
};

/** The company in which the tests play. */
export type FlowTestSurroundings = {
  readonly queues: readonly { readonly id: string; readonly name: string }[];
  readonly schedules: readonly Schedule[];
};

/** What keeps the tests of a flow small enough to be run with every change of it. */
export const FLOW_TEST_LIMITS = {
  tests: 50,
  steps: 100,
  nameCharacters: 100,
  textCharacters: 4096,
  attributes: 50,
  calls: 20,
  /** Of an answer by HTTP. */
  status: { min: 100, max: 599 },
  /** As long as a flow can rest at all, with every time-out that it may have. */
  waitSeconds: 1_814_400,
} as const;
