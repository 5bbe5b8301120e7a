import type { SECRET_MARK } from '../audit/changes.ts';
import type { CannedResponse } from '../canned-responses/canned-response.ts';
import type { CompanySettings } from '../company/company-settings.ts';
import type { ConfigurationContent } from '../configuration/configuration.ts';
import type { Deployment } from '../deployment/deployment.ts';
import type { FlowContent } from '../flow/flow-draft.ts';
import type { IdentityProvider } from '../identity/identity-provider.ts';
import type { Schedule } from '../office-hours/schedule.ts';
import type { Queue, WrapUp } from '../queue/queue.ts';
import type { AgentSettings } from '../routing/agent-settings.ts';

/** The version of the shape. A file that says another is not read. */
export const SETTINGS_FORMAT = 'rejoin-settings/1';

/** What no settings file holds. Each says so itself. */
export const LEFT_OUT: readonly string[] = [
  'people: their names, passwords, roles and whether they are active',
  'webhooks and OAuth clients, which are known by secrets that each installation makes itself',
  'secrets of flows: a flow names them, and each installation has its own of those names',
  'secrets: of what stands as ••• each installation keeps its own',
  'versions of flows and configurations that nothing goes by any more, and who published which',
  'guests, conversations, files, reports, the audit log',
];

/**
 * All settings of a company, named as people know them: where Rejoin has an id, here is the name, and of people the address with which
 * they sign in. Only a deployment goes by its id, which is on the customer's page. A part that is absent is left as it is.
 */
export type SettingsFile = {
  readonly company?: CompanyEntry;
  readonly skills?: readonly string[];
  readonly wrapUpCodes?: readonly string[];
  readonly schedules?: Entries<Omit<Schedule, 'id' | 'name'>>;
  readonly roles?: Entries<RoleEntry>;
  readonly identityProviders?: Entries<ProviderEntry>;
  readonly queues?: Entries<QueueEntry>;
  readonly agents?: Entries<AgentEntry>;
  readonly cannedResponses?: Entries<ResponseEntry>;
  readonly flows?: Entries<FlowEntry>;
  readonly configurations?: Entries<ConfigurationEntry>;
  readonly deployments?: Entries<DeploymentEntry>;
};

export type SettingSection = keyof SettingsFile;

/** By name; deployments by id, agents by address. */
export type Entries<Entry> = { readonly [name: string]: Entry };

export type CompanyEntry = CompanySettings & {
  /** `null`: guests are kept until somebody erases them. */
  readonly retentionDays: number | null;
  /** `null`: files are kept as long as their conversations. */
  readonly fileRetentionDays: number | null;
};

/** What it allows: actions by `domain:entity`, either of the last two `*` for all. */
export type RoleEntry = { readonly [entity: string]: readonly string[] };

export type ProviderEntry = Omit<IdentityProvider, 'id' | 'name'> & {
  /** Never told. */
  readonly clientSecret: typeof SECRET_MARK;
};

export type QueueEntry = Omit<Queue, 'id' | 'name' | 'wrapUp' | 'overflow'> & {
  readonly wrapUp: Omit<WrapUp, 'codes'> & { readonly codes: readonly string[] };
  readonly overflow?: { readonly afterSeconds: number; readonly queue: string };
  /** Addresses; absent: whoever serves it goes on. */
  readonly members?: readonly string[];
};

/** Which queues they serve stands with the queues. */
export type AgentEntry = Omit<AgentSettings, 'queueIds'>;

export type ResponseEntry = Omit<CannedResponse, 'id' | 'name' | 'queueIds'> & {
  readonly queues: 'all' | readonly string[];
};

/** `published` absent: whatever is published stays; `draft` absent: it is as what is published. One of them is there. */
export type FlowEntry = { readonly published?: FlowContent; readonly draft?: FlowContent };

export type MessengerContent = Omit<ConfigurationContent, 'name'>;

/** As of a flow. */
export type ConfigurationEntry = { readonly published?: MessengerContent; readonly draft?: MessengerContent };

export type DeploymentEntry = Omit<Deployment, 'id' | 'configurationId' | 'configurationVersion' | 'flowId'> & {
  readonly configuration: string;
  /** What the version says that it uses; absent: the newest. */
  readonly olderVersion?: MessengerContent;
  readonly flow: string;
};
