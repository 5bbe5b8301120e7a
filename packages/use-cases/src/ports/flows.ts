import type { FlowContent, FlowEdition } from '@rejoin/core/flow/flow-draft';
import type { FlowProblem } from '@rejoin/core/flow/flow-problem';
import type { FlowSecret } from '@rejoin/core/flow/flow-secret';
import type { Instant } from '@rejoin/core/instant';
import type { Schedule } from '@rejoin/core/office-hours/schedule';

export type StoredFlow = {
  readonly id: string;
  /** Holds at once, for every version. */
  readonly name: string;
  readonly draft: FlowContent;
  /** Counts the edits of the draft: 1 for a new one. An edit names the one it was made on. */
  readonly revision: number;
  readonly modifiedAt: Instant;
  /** What the newest version does; `undefined`: nothing is published yet. */
  readonly newest: FlowContent | undefined;
  /** Newest first. */
  readonly published: readonly PublishedFlow[];
};

export type PublishedFlow = {
  readonly version: number;
  /** `undefined`: it came with the installation. Without a person it was the operator. */
  readonly by: { readonly personId: string | undefined; readonly at: Instant } | undefined;
  /** The names of its tests that failed then; it was published all the same. */
  readonly failedTests: readonly string[];
};

/** Whether a draft may become a version. */
export type FlowVerdict =
  | { readonly type: 'good'; readonly failedTests: readonly string[] }
  | { readonly type: 'invalid'; readonly problems: readonly FlowProblem[] }
  | { readonly type: 'testsFailed'; readonly failedTests: readonly string[] };

/** What the nodes of a flow may name. */
export type FlowChoices = {
  readonly queues: readonly Named[];
  readonly schedules: readonly Schedule[];
  readonly agents: readonly Named[];
  readonly skills: readonly Named[];
  /** Not what they are. */
  readonly secrets: readonly FlowSecret[];
};

type Named = { readonly id: string; readonly name: string };

/** Every write becomes `settings` news in the same transaction. */
export type Flows = {
  /** By name. */
  list(): Promise<readonly StoredFlow[]>;
  find(id: string): Promise<StoredFlow | undefined>;
  version(id: string, version: number): Promise<FlowEdition | undefined>;
  /** With a draft at revision 1 and nothing published. */
  add(flow: {
    readonly id: string;
    readonly name: string;
    readonly draft: FlowContent;
    readonly at: Instant;
  }): Promise<'added' | 'nameTaken'>;
  /** `conflict`: the draft has moved on since `revision`; nothing was written. */
  saveDraft(edit: {
    readonly id: string;
    readonly name: string;
    readonly draft: FlowContent;
    readonly revision: number;
    readonly at: Instant;
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  /**
   * Freezes just the draft of `revision` as the next version, which every deployment with the flow takes from then on. What it may name is
   * handed to `judge`, and stays as it is until the version is written; only of a good one there is one.
   */
  publish(edition: {
    readonly id: string;
    readonly revision: number;
    /** `undefined`: the operator. */
    readonly personId: string | undefined;
    readonly at: Instant;
    readonly judge: (flow: FlowEdition, choices: FlowChoices) => FlowVerdict;
  }): Promise<
    | { readonly type: 'published'; readonly version: number }
    | Exclude<FlowVerdict, { type: 'good' }>
    | { readonly type: 'conflict' }
    | { readonly type: 'missing' }
  >;
  /** With all its versions. `inUse`: a deployment has it. `running`: a conversation that has not ended keeps a version of it. */
  remove(id: string): Promise<'removed' | 'inUse' | 'running' | 'missing'>;
  choices(): Promise<FlowChoices>;
};
