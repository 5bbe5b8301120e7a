import { isEqual } from '@rejoin/core/audit/changes';
import { sameName } from '@rejoin/core/same-name';
import type { DeploymentEntry, MessengerContent } from '@rejoin/core/settings-file/settings-file';
import { addDeployment } from '../deployment/add-deployment.ts';
import { saveDeployment } from '../deployment/save-deployment.ts';
import type { Configuration, Deployments } from '../ports/settings.ts';
import { type Applying, type Complaints, missing, type Write } from './applying.ts';
import { complaintsOf } from './complaints.ts';
import { messengerContentOf } from './configuration-entry.ts';
import { newestOf } from './read-messengers.ts';
import { publishInTurn, unknownProvider } from './write-configuration.ts';

/** `name` is its id, which stays: it is on the customer's page. */
export const writeDeployment: Write = async (applying, { name: id }) => {
  const { settings, names, wanted, clock } = applying;
  const entry = wanted.deployments?.[id];
  if (entry === undefined) return [];
  const { configuration, flow, olderVersion, ...rest } = entry;
  const unknown = [
    ...missing(applying, 'configurations', [configuration]),
    ...missing(applying, 'flows', [flow]),
    ...unknownProvider(applying, olderVersion),
  ];
  if (unknown.length > 0) return unknown;
  const version = await versionOf(applying, entry);
  if (typeof version !== 'number') return version;
  const deployment = {
    ...rest,
    configurationId: names.configurations.toId(configuration),
    configurationVersion: version,
    flowId: names.flows.toId(flow),
  };
  const stored = await settings.deployments.find(id);
  const ports = { ...settings, deployments: await freeing(applying), clock, newId: () => id };
  const outcome =
    stored === undefined
      ? await addDeployment(ports, { deployment })
      : await saveDeployment(ports, { deployment: { ...deployment, id }, revision: stored.revision });
  return complaintsOf(outcome, names);
};

/** Deployments that leave their names to others: all of them have their new ones when the file is applied. */
async function freeing({ settings: { deployments }, wanted }: Applying): Promise<Pick<Deployments, 'add' | 'save'>> {
  const freed = (await deployments.list())
    .filter(({ id, name }) => !sameName(wanted.deployments?.[id]?.name ?? name, name))
    .map(({ id }) => id);
  return {
    add: (deployment, at) => deployments.add(deployment, at, freed),
    save: (edit) => deployments.save({ ...edit, freed }),
  };
}

/** The version that the deployment is to use. One that is not there any more, or never was here, is published before the newest. */
async function versionOf(
  applying: Applying,
  { configuration: name, olderVersion }: DeploymentEntry,
): Promise<number | Complaints> {
  const { settings, names } = applying;
  const configuration = await settings.configurations.find(names.configurations.toId(name));
  const [newest] = configuration?.published ?? [];
  if (configuration === undefined || newest === undefined)
    return [`Nothing of the configuration "${name}" is published.`];
  if (olderVersion === undefined) return newest.version;
  const kept = await versionWith(applying, configuration, olderVersion);
  if (kept !== undefined) return kept;
  const content = await newestOf(settings, configuration);
  if (content === undefined) throw new Error(`Configuration ${configuration.id} has lost version ${newest.version}`);
  const contents = [olderVersion, messengerContentOf(content, names)];
  const complaints = await publishInTurn(applying, {
    name,
    contents,
    draft: messengerContentOf(configuration.draft, names),
  });
  return complaints.length > 0 ? complaints : newest.version + 1;
}

/** The newest version that says so. */
async function versionWith(
  { settings, names }: Applying,
  { id, published }: Configuration,
  wanted: MessengerContent,
): Promise<number | undefined> {
  for (const { version } of published) {
    const content = (await settings.configurations.version(id, version))?.content;
    if (content !== undefined && isEqual(messengerContentOf(content, names), wanted)) return version;
  }
  return undefined;
}
