import type { CompanySettings } from '@rejoin/core/company/company-settings';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import type { Deployment } from '@rejoin/core/deployment/deployment';
import type { Flow } from '@rejoin/core/flow/flow';
import type { Retention } from '@rejoin/core/guest-data/retention';
import type { Instant } from '@rejoin/core/instant';
import type { Schedule } from '@rejoin/core/office-hours/schedule';
import type { Queue } from '@rejoin/core/queue/queue';

export type Configuration = {
  readonly id: string;
  readonly draft: ConfigurationContent;
  /** Counts the edits of the draft: 1 for a new one. An edit names the one it was made on. */
  readonly revision: number;
  readonly modifiedAt: Instant;
  /** Newest first. */
  readonly published: readonly {
    readonly version: number;
    readonly publishedAt: Instant;
    /** A person; `undefined`: the operator. */
    readonly publishedBy: string | undefined;
  }[];
};

export type PublishedVersion = { readonly version: number; readonly content: ConfigurationContent };

/** Every write becomes `settings` news in the same transaction. */
export type Configurations = {
  list(): Promise<readonly Configuration[]>;
  find(id: string): Promise<Configuration | undefined>;
  version(id: string, version: number): Promise<PublishedVersion | undefined>;
  add(configuration: {
    readonly id: string;
    readonly draft: ConfigurationContent;
    readonly at: Instant;
  }): Promise<'added' | 'nameTaken'>;
  /** `conflict`: the draft has moved on since `revision`; nothing was written. */
  saveDraft(edit: {
    readonly id: string;
    readonly draft: ConfigurationContent;
    readonly revision: number;
    readonly at: Instant;
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  /** Freezes the draft as the next version; two at once get two numbers. Without a person it is the operator. */
  publish(
    id: string,
    by: { readonly personId: string | undefined; readonly at: Instant },
  ): Promise<PublishedVersion | undefined>;
  /** With all its versions; refused while a deployment uses it. */
  remove(id: string): Promise<'removed' | 'inUse' | 'missing'>;
};

export type StoredDeployment = Deployment & { readonly revision: number; readonly modifiedAt: Instant };

/** Every write becomes `settings` news in the same transaction. */
export type Deployments = {
  list(): Promise<readonly StoredDeployment[]>;
  /** Of all that there are, in no order. */
  ids(): Promise<readonly string[]>;
  find(id: string): Promise<StoredDeployment | undefined>;
  /** `freed`: deployments whose names are free already, because they get others in the same transaction. */
  add(deployment: Deployment, at: Instant, freed?: readonly string[]): Promise<'added' | 'nameTaken'>;
  save(edit: {
    readonly deployment: Deployment;
    readonly revision: number;
    readonly at: Instant;
    readonly freed?: readonly string[];
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  /** Refused while it has conversations that have not ended. */
  remove(id: string): Promise<'removed' | 'inUse' | 'missing'>;
  /** Everything that serving a guest of the deployment needs, read together. */
  picture(id: string): Promise<DeploymentPicture | undefined>;
  /** One published version of a flow. */
  flowVersion(flowId: string, version: number): Promise<Flow | undefined>;
};

export type DeploymentPicture = {
  readonly deployment: Deployment;
  readonly configuration: PublishedVersion & { readonly id: string };
  readonly flow: Flow;
  readonly schedules: readonly Schedule[];
  readonly queues: readonly Queue[];
  readonly licences: readonly string[];
  /** For how long after a disconnect a guest's message still rejoins. */
  readonly threadingMinutes: number;
};

export type StoredCompanySettings = CompanySettings & {
  /** How long guests are kept after their last activity; absent: until somebody erases them. */
  readonly retentionDays?: number;
  /** How long files are kept after they were sent; absent: as long as their conversations. */
  readonly fileRetentionDays?: number;
  readonly revision: number;
};

/** Every write becomes `settings` news in the same transaction. */
export type Company = {
  /** `undefined`: there is no company yet. */
  settings(): Promise<StoredCompanySettings | undefined>;
  /** The capacity becomes that of every agent without one of their own. `conflict`: they have moved on since `revision`; nothing was written. */
  save(edit: { readonly settings: CompanySettings; readonly revision: number }): Promise<'saved' | 'conflict'>;
  /** Sets or takes away how long guests and files are kept, and leaves the rest. `conflict` as of `save`. */
  saveRetention(edit: { readonly retention: Retention; readonly revision: number }): Promise<'saved' | 'conflict'>;
  licences(): Promise<readonly string[]>;
  flows(): Promise<readonly Flow[]>;
};
