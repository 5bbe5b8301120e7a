import type { AgentDesk } from './agent-desk.ts';
import type { CannedResponses } from './canned-responses.ts';
import type { Directory } from './directory.ts';
import type { FlowSecrets } from './flow-secrets.ts';
import type { Flows } from './flows.ts';
import type { IdentityProviders } from './identity-providers.ts';
import type { Queues } from './queues.ts';
import type { Schedules } from './schedules.ts';
import type { Company, Configurations, Deployments } from './settings.ts';
import type { Skills } from './skills.ts';
import type { Webhooks } from './webhooks.ts';
import type { WrapUpCodes } from './wrap-up-codes.ts';

/** Where the settings of the company are kept. */
export type SettingPorts = {
  readonly configurations: Configurations;
  readonly deployments: Deployments;
  readonly flows: Flows;
  readonly flowSecrets: FlowSecrets;
  readonly identityProviders: IdentityProviders;
  readonly queues: Queues;
  readonly agentDesk: AgentDesk;
  readonly skills: Skills;
  readonly wrapUpCodes: WrapUpCodes;
  readonly cannedResponses: CannedResponses;
  readonly schedules: Schedules;
  readonly webhooks: Webhooks;
  readonly directory: Directory;
  readonly company: Company;
};
