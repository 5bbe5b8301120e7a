import { planSettings, type SettingPlan, type SettingStep } from '@rejoin/core/settings-file/plan-settings';
import type { SettingSection, SettingsFile } from '@rejoin/core/settings-file/settings-file';
import type { SettingsAtOnce } from '../ports/audit.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { SealSecret } from '../ports/seal-secret.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import { wholly } from '../wholly.ts';
import type { Applying, Write } from './applying.ts';
import { type NotReadable, readSettings } from './read-settings.ts';
import { removeSetting } from './remove-setting.ts';
import { writeAgent } from './write-agent.ts';
import { writeCompany } from './write-company.ts';
import { writeConfiguration } from './write-configuration.ts';
import { writeDeployment } from './write-deployment.ts';
import { writeFlow } from './write-flow.ts';
import { writeIdentityProvider } from './write-identity-provider.ts';
import { writeSkill, writeWrapUpCode } from './write-named.ts';
import { writeQueue } from './write-queue.ts';
import { writeResponse } from './write-response.ts';
import { writeRole } from './write-role.ts';
import { writeSchedule } from './write-schedule.ts';

export type ApplySettingsPorts = {
  readonly settingsAtOnce: SettingsAtOnce;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sealSecret: SealSecret;
};

export type ApplySettingsInput = {
  readonly wanted: SettingsFile;
  /** Whether what is not wanted goes. */
  readonly prune: boolean;
  /** Whether nothing is kept of what is done. */
  readonly dryRun: boolean;
  /** Whether a flow is published although tests of it fail. */
  readonly despiteFailedTests: boolean;
  /** What the file does not tell, by where it belongs, such as `identityProviders/Customers/clientSecret`. */
  readonly secrets: ReadonlyMap<string, string>;
};

/** A step that could not be done. */
export type FailedStep = Pick<SettingStep, 'section' | 'name'> & { readonly complaints: readonly string[] };

export type ApplySettingsOutcome =
  /** `planned`: it could be done, and was not. */
  | { readonly type: 'applied' | 'planned'; readonly plan: SettingPlan }
  /** Nothing was done. */
  | { readonly type: 'failed'; readonly plan: SettingPlan; readonly failed: readonly FailedStep[] }
  | NotReadable;

const WRITES: Record<SettingSection, Write> = {
  company: writeCompany,
  skills: writeSkill,
  wrapUpCodes: writeWrapUpCode,
  schedules: writeSchedule,
  roles: writeRole,
  identityProviders: writeIdentityProvider,
  queues: writeQueue,
  agents: writeAgent,
  cannedResponses: writeResponse,
  flows: writeFlow,
  configurations: writeConfiguration,
  deployments: writeDeployment,
};

/**
 * Makes the settings what a file says, by the same rules as in the console and in the operator's name: all of it or nothing. A dry run
 * does everything, keeps nothing, and so finds what would stand in the way.
 */
export async function applySettings(
  ports: ApplySettingsPorts,
  input: ApplySettingsInput,
): Promise<ApplySettingsOutcome> {
  return await wholly(ports, { type: 'operator' }, (settings) => settled(settings, ports, input));
}

async function settled(
  settings: SettingPorts,
  { settingsAtOnce: _, ...ports }: ApplySettingsPorts,
  { prune, dryRun, ...input }: ApplySettingsInput,
): Promise<ApplySettingsOutcome> {
  const read = await readSettings(settings, input.wanted);
  if (read.type !== 'read') return read;
  const plan = planSettings(read.settings, input.wanted, { prune, renamed: read.renamed });
  const applying: Applying = { ...ports, ...input, settings, names: read.names };
  const failed: FailedStep[] = [];
  for (const { section, name, action } of plan.steps) {
    const step = { section, name };
    const complaints = await (action === 'remove' ? removeSetting(applying, step) : WRITES[section](applying, step));
    if (complaints.length > 0) failed.push({ ...step, complaints });
  }
  if (failed.length > 0) return { type: 'failed', plan, failed };
  return { type: dryRun ? 'planned' : 'applied', plan };
}
