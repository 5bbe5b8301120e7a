import type { SettingStep } from '@rejoin/core/settings-file/plan-settings';
import type { SettingSection } from '@rejoin/core/settings-file/settings-file';
import { removeCannedResponse } from '../canned-responses/remove-canned-response.ts';
import { removeConfiguration } from '../configuration/remove-configuration.ts';
import { removeDeployment } from '../deployment/remove-deployment.ts';
import { removeRole } from '../directory/remove-role.ts';
import { removeFlow } from '../flow/remove-flow.ts';
import { removeIdentityProvider } from '../identity/remove-identity-provider.ts';
import { removeWrapUpCode } from '../leg/remove-wrap-up-code.ts';
import { removeSchedule } from '../office-hours/remove-schedule.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import { removeQueue } from '../queue/remove-queue.ts';
import { removeSkill } from '../routing/remove-skill.ts';
import type { Applying, Complaints } from './applying.ts';
import { complaintsOf } from './complaints.ts';

type Removable = Exclude<SettingSection, 'company' | 'agents'>;
type Remove = (settings: SettingPorts, id: string) => Promise<{ readonly type: string }>;

const REMOVALS: Record<Removable, Remove> = {
  skills: (settings, id) => removeSkill(settings, { id }),
  wrapUpCodes: (settings, id) => removeWrapUpCode(settings, { id }),
  schedules: (settings, id) => removeSchedule(settings, { id }),
  roles: (settings, roleId) => removeRole(settings, { roleId }),
  identityProviders: (settings, id) => removeIdentityProvider(settings, { id }),
  queues: (settings, id) => removeQueue(settings, { id }),
  cannedResponses: (settings, id) => removeCannedResponse(settings, { id }),
  flows: (settings, id) => removeFlow(settings, { id }),
  configurations: (settings, id) => removeConfiguration(settings, { id }),
  deployments: (settings, id) => removeDeployment(settings, { id }),
};

export async function removeSetting(
  { settings, names }: Applying,
  { section, name }: Pick<SettingStep, 'section' | 'name'>,
): Promise<Complaints> {
  if (section === 'company' || section === 'agents') return [];
  const id = section === 'deployments' ? name : names[section].toId(name);
  const complaints = complaintsOf(await REMOVALS[section](settings, id), names);
  if (complaints.length === 0 && section !== 'deployments') names[section].drop(name);
  return complaints;
}
