import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import type { AuditActor } from '@rejoin/core/audit/audit-entry';
import { newerVersion } from '@rejoin/core/deployment/newest-version';
import type { SettingsAtOnce } from '../ports/audit.ts';
import type { Clock } from '../ports/clock.ts';
import type { SettingPorts } from '../ports/setting-ports.ts';
import { wholly } from '../wholly.ts';
import { type SaveDeploymentOutcome, saveDeployment } from './save-deployment.ts';

export type RenewDeploymentsOutcome =
  | { readonly type: 'done' }
  | Exclude<SaveDeploymentOutcome, { readonly type: 'saved' }>
  | { readonly type: 'refused'; readonly refusal: 'tooManyAtOnce' };

/**
 * Moves all of the deployments to the newest published version of their configurations, each as when it is saved alone, or none:
 * `conflict` where one of them has the newest already.
 */
export async function renewDeployments(
  ports: { readonly settingsAtOnce: SettingsAtOnce; readonly clock: Clock },
  input: { readonly by: AuditActor; readonly deploymentIds: readonly string[] },
): Promise<RenewDeploymentsOutcome> {
  if (input.deploymentIds.length > AT_ONCE_MAX) return { type: 'refused', refusal: 'tooManyAtOnce' };
  return await wholly<RenewDeploymentsOutcome>(ports, input.by, async (settings) => {
    for (const id of new Set(input.deploymentIds)) {
      const outcome = await renewDeployment({ ...settings, clock: ports.clock }, id);
      if (outcome.type !== 'saved') return outcome;
    }
    return { type: 'done' };
  });
}

async function renewDeployment(
  ports: Pick<SettingPorts, 'deployments' | 'configurations' | 'company'> & { readonly clock: Clock },
  id: string,
): Promise<SaveDeploymentOutcome> {
  const stored = await ports.deployments.find(id);
  if (stored === undefined) return { type: 'refused', refusal: 'deploymentNotFound' };
  const { revision, modifiedAt: _, ...deployment } = stored;
  const configuration = await ports.configurations.find(deployment.configurationId);
  const newer = newerVersion(deployment, configuration?.published.map(({ version }) => version) ?? []);
  if (newer === undefined) return { type: 'conflict' };
  return await saveDeployment(ports, { deployment: { ...deployment, configurationVersion: newer }, revision });
}
