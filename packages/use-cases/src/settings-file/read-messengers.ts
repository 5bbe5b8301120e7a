import { isEqual } from '@rejoin/core/audit/changes';
import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import type { ConfigurationEntry, DeploymentEntry, Entries } from '@rejoin/core/settings-file/settings-file';
import type { SettingPorts } from '../ports/setting-ports.ts';
import type { Configuration, StoredDeployment } from '../ports/settings.ts';
import { configurationEntryOf, messengerContentOf } from './configuration-entry.ts';
import type { SettingNames } from './setting-names.ts';

type Messengers = {
  readonly configurations: Entries<ConfigurationEntry>;
  readonly deployments: Entries<DeploymentEntry>;
};

/** Configurations, and the deployments that use their versions. */
export async function readMessengers(ports: SettingPorts, names: SettingNames): Promise<Messengers> {
  const configurations: [string, ConfigurationEntry][] = [];
  for (const configuration of await ports.configurations.list()) {
    const { id, draft } = configuration;
    const newest = await newestOf(ports, configuration);
    configurations.push([names.configurations.toName(id), configurationEntryOf({ draft, newest }, names)]);
  }
  const entries = Object.fromEntries(configurations);
  const deployments: [string, DeploymentEntry][] = [];
  for (const deployment of await ports.deployments.list()) {
    const used = await ports.configurations.version(deployment.configurationId, deployment.configurationVersion);
    deployments.push([deployment.id, deploymentEntryOf(deployment, { used: used?.content, entries, names })]);
  }
  return { configurations: entries, deployments: Object.fromEntries(deployments) };
}

/** What the newest version says; `undefined`: nothing is published. */
export async function newestOf(
  { configurations }: Pick<SettingPorts, 'configurations'>,
  { id, published: [newest] }: Configuration,
): Promise<ConfigurationContent | undefined> {
  return newest === undefined ? undefined : (await configurations.version(id, newest.version))?.content;
}

type Used = {
  readonly used: ConfigurationContent | undefined;
  readonly entries: Entries<ConfigurationEntry>;
  readonly names: SettingNames;
};

function deploymentEntryOf(stored: StoredDeployment, { used, entries, names }: Used): DeploymentEntry {
  const { id: _, revision: _revision, modifiedAt: _at, configurationVersion: _version, ...rest } = stored;
  const { configurationId, flowId, allowedDomains, ...entry } = rest;
  const configuration = names.configurations.toName(configurationId);
  const content = used && messengerContentOf(used, names);
  const isNewest = isEqual(content, entries[configuration]?.published);
  return {
    ...entry,
    allowedDomains: [...allowedDomains].sort(),
    configuration,
    ...(content !== undefined && !isNewest && { olderVersion: content }),
    flow: names.flows.toName(flowId),
  };
}
