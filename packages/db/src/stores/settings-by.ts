import type { AuditActor, NewAuditEntry } from '@rejoin/core/audit/audit-entry';
import { auditedSettings } from '@rejoin/use-cases/audit/audited-settings';
import type { InOneWrite, SettingsAtHand, SettingsAtOnce } from '@rejoin/use-cases/ports/audit';
import type { SettingPorts } from '@rejoin/use-cases/ports/setting-ports';
import type { Database, Reach, Transaction } from '../database.ts';
import { createAgentDesk } from './agent-desk.ts';
import { appendAuditEntries } from './audit.ts';
import { createCannedResponses } from './canned-responses.ts';
import { createCompany } from './company.ts';
import { createConfigurations } from './configurations.ts';
import { createDeployments } from './deployments.ts';
import { createDirectory } from './directory.ts';
import { createFlowSecrets } from './flow-secrets.ts';
import { createFlows } from './flows.ts';
import { createIdentityProviders } from './identity-providers.ts';
import { lockSettings } from './lock-settings.ts';
import { createQueues } from './queues.ts';
import { createSchedules } from './schedules.ts';
import { createSkills } from './skills.ts';
import { createWebhooks } from './webhooks.ts';
import { createWrapUpCodes } from './wrap-up-codes.ts';

/** How long many writes at once may take: some thousand settings. */
const AT_ONCE_MS = 300_000;

type WrittenSettings = {
  readonly settingsBy: (by: AuditActor) => SettingPorts;
  readonly settingsAtOnce: SettingsAtOnce;
};

/** The settings as each person changes them: with an entry in the audit log, in the same transaction. */
export function createSettingsBy(database: Database): WrittenSettings {
  const plain = settingsOn(database);
  const inOneWrite: InOneWrite = (work) => database.$transaction((transaction) => alone(transaction, work));
  return {
    settingsBy: (by) => auditedSettings(plain, by, inOneWrite),
    settingsAtOnce: (by, work) => {
      const all = (atHand: SettingsAtHand) => work(auditedSettings(atHand.ports, by, (write) => write(atHand)));
      return database.$transaction((transaction) => alone(transaction, all), { timeout: AT_ONCE_MS });
    },
  };
}

async function alone<T>(transaction: Transaction, work: (atHand: SettingsAtHand) => Promise<T>): Promise<T> {
  await lockSettings(transaction);
  const append = (entries: readonly NewAuditEntry[]) => appendAuditEntries(transaction, entries);
  return await work({ ports: settingsOn(transaction), append });
}

function settingsOn(reach: Reach): SettingPorts {
  return {
    configurations: createConfigurations(reach),
    deployments: createDeployments(reach),
    flows: createFlows(reach),
    flowSecrets: createFlowSecrets(reach),
    identityProviders: createIdentityProviders(reach),
    queues: createQueues(reach),
    agentDesk: createAgentDesk(reach),
    skills: createSkills(reach),
    wrapUpCodes: createWrapUpCodes(reach),
    cannedResponses: createCannedResponses(reach),
    schedules: createSchedules(reach),
    webhooks: createWebhooks(reach),
    directory: createDirectory(reach),
    company: createCompany(reach),
  };
}
