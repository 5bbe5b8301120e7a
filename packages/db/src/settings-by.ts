import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { auditedSettings } from '@rejoin/use-cases/audited-settings';
import type { InOneWrite } from '@rejoin/use-cases/ports/audit';
import type { SettingPorts } from '@rejoin/use-cases/ports/setting-ports';
import { createAgentDesk } from './agent-desk.ts';
import { appendAuditEntry } from './audit.ts';
import { createCannedResponses } from './canned-responses.ts';
import { createCompany } from './company.ts';
import { createConfigurations } from './configurations.ts';
import type { Database, Reach } from './database.ts';
import { createDeployments } from './deployments.ts';
import { createDirectory } from './directory.ts';
import { createFlows } from './flows.ts';
import { createIdentityProviders } from './identity-providers.ts';
import { lockSettings } from './lock-settings.ts';
import { createQueues } from './queues.ts';
import { createSchedules } from './schedules.ts';
import { createSkills } from './skills.ts';
import { createWrapUpCodes } from './wrap-up-codes.ts';

/** The settings as each person changes them: with an entry in the audit log, in the same transaction. */
export function createSettingsBy(database: Database): (by: AuditActor) => SettingPorts {
  const plain = settingsOn(database);
  const inOneWrite: InOneWrite = (work) =>
    database.$transaction(async (transaction) => {
      await lockSettings(transaction);
      const append = (entry: Parameters<typeof appendAuditEntry>[1]) => appendAuditEntry(transaction, entry);
      return await work({ ports: settingsOn(transaction), append });
    });
  return (by) => auditedSettings(plain, by, inOneWrite);
}

function settingsOn(reach: Reach): SettingPorts {
  return {
    configurations: createConfigurations(reach),
    deployments: createDeployments(reach),
    flows: createFlows(reach),
    identityProviders: createIdentityProviders(reach),
    queues: createQueues(reach),
    agentDesk: createAgentDesk(reach),
    skills: createSkills(reach),
    wrapUpCodes: createWrapUpCodes(reach),
    cannedResponses: createCannedResponses(reach),
    schedules: createSchedules(reach),
    directory: createDirectory(reach),
    company: createCompany(reach),
  };
}
