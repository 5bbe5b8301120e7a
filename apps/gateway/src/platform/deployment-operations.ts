import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import { pageAt } from '@rejoin/protocol/rest/platform/page';
import {
  type ExpandedDeployment,
  readWebDeployment,
  type WebDeployment,
  webDeploymentOf,
} from '@rejoin/protocol/rest/platform/web-deployment';
import { snippet } from '@rejoin/protocol/snippet';
import { addDeployment } from '@rejoin/use-cases/deployment/add-deployment';
import { listDeployments } from '@rejoin/use-cases/deployment/list-deployments';
import { readDeployment } from '@rejoin/use-cases/deployment/read-deployment';
import { removeDeployment } from '@rejoin/use-cases/deployment/remove-deployment';
import { saveDeployment } from '@rejoin/use-cases/deployment/save-deployment';
import type { SettingPorts } from '@rejoin/use-cases/ports/setting-ports';
import type { StoredDeployment } from '@rejoin/use-cases/ports/settings';
import { versionOf } from './configuration-operations.ts';
import { done, invalid } from './done.ts';
import type { Offer } from './operation.ts';
import type { PlatformServices } from './platform-services.ts';
import { refuse } from './refused-request.ts';

const PATH = OPERATIONS.listDeployments.path;

/** Deployments of the messenger (platform API, section 10.4). */
export function offerDeployments(offer: Offer, { stores, publicUrl }: PlatformServices): void {
  const { clock, newId } = stores;
  const shown = (deployment: StoredDeployment) => shownOf(deployment, publicUrl());
  const found = async (settings: SettingPorts, id: string) => done(await readDeployment(settings, { id })).deployment;

  offer(OPERATIONS.listDeployments, async ({ settings, query, path }) => {
    const { expand } = query;
    const more = expand === undefined ? undefined : { expand };
    const all = await listDeployments(settings);
    const { items, ...page } = pageAt(all, { path, query, ...(more && { more }) }, ({ id }) => id);
    return { entities: await Promise.all(items.map((each) => expanded(settings, shown(each), expand))), ...page };
  });

  offer(OPERATIONS.addDeployment, async ({ settings, body }) => {
    const deployment = contentOf(body);
    const { id } = done(await addDeployment({ ...settings, clock, newId }, { deployment }));
    return shown(await found(settings, id));
  });

  offer(OPERATIONS.readDeployment, async ({ settings, id, query }) =>
    expanded(settings, shown(await found(settings, id('deploymentId'))), query.expand),
  );

  offer(OPERATIONS.saveDeployment, async ({ settings, id, body }) => {
    const { id: deploymentId, revision } = await found(settings, id('deploymentId'));
    const deployment = { ...contentOf(body), id: deploymentId };
    done(await saveDeployment({ ...settings, clock }, { deployment, revision }));
    return shown(await found(settings, deploymentId));
  });

  offer(OPERATIONS.readDeployedConfiguration, async ({ settings, id }) => {
    const deployment = shown(await found(settings, id('deploymentId')));
    return { configurationVersion: await versionShown(settings, deployment), deployment };
  });

  offer(OPERATIONS.removeDeployment, async ({ settings, id }) => {
    done(await removeDeployment(settings, { id: id('deploymentId') }));
    return undefined;
  });
}

function contentOf(body: unknown) {
  const read = readWebDeployment(body);
  if (read.type === 'refused') throw invalid(read.problems);
  return read.content;
}

function shownOf({ id, revision: _, modifiedAt, ...content }: StoredDeployment, gatewayUrl: string): WebDeployment {
  return {
    ...webDeploymentOf(content),
    id,
    dateModified: new Date(modifiedAt).toISOString(),
    snippet: snippet({ gatewayUrl, deploymentId: id }),
    selfUri: `${PATH}/${id}`,
  };
}

/** With the whole version of the configuration, where that is asked for. What else may be expanded is there anyway. */
async function expanded(settings: SettingPorts, deployment: WebDeployment, expand = ''): Promise<ExpandedDeployment> {
  if (!expand.toLowerCase().split(',').includes('configuration')) return deployment;
  return { ...deployment, configuration: await versionShown(settings, deployment) };
}

async function versionShown({ configurations }: SettingPorts, { configuration: { id, version } }: WebDeployment) {
  const configuration = await configurations.find(id);
  if (configuration === undefined) throw refuse('configurationNotFound');
  return versionOf(configurations, configuration, Number(version));
}
