import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { NEW_CONFIGURATION } from '@rejoin/core/configuration/configuration';
import { OPERATIONS } from '@rejoin/protocol/rest/platform/operations';
import { pageAt } from '@rejoin/protocol/rest/platform/page';
import { readWebConfiguration } from '@rejoin/protocol/rest/platform/read-web-configuration';
import { type WebConfiguration, webConfigurationOf } from '@rejoin/protocol/rest/platform/web-configuration';
import { addConfiguration } from '@rejoin/use-cases/configuration/add-configuration';
import { listConfigurations } from '@rejoin/use-cases/configuration/list-configurations';
import { publishConfiguration } from '@rejoin/use-cases/configuration/publish-configuration';
import { removeConfiguration } from '@rejoin/use-cases/configuration/remove-configuration';
import { saveConfigurationDraft } from '@rejoin/use-cases/configuration/save-configuration-draft';
import type { Configuration, Configurations } from '@rejoin/use-cases/ports/settings';
import { done, invalid } from './done.ts';
import type { Call, Offer } from './operation.ts';
import type { PlatformServices } from './platform-services.ts';
import { refuse } from './refused-request.ts';

const PATH = OPERATIONS.listConfigurations.path;
const DRAFT = 'DRAFT';
/** More than any version, and as long as the longest. */
const BEYOND_VERSIONS = 9_999_999_999;

/** Configurations of the messenger (platform API, section 10.4). */
export function offerConfigurations(offer: Offer, { stores }: PlatformServices): void {
  const { clock, newId } = stores;

  offer(OPERATIONS.listConfigurations, async ({ settings, query, path }) => {
    const { showOnlyPublished } = query;
    const isPublished = showOnlyPublished === 'true';
    const all = (await listConfigurations(settings)).filter(({ published }) => !isPublished || published.length > 0);
    const more = showOnlyPublished === undefined ? undefined : { showOnlyPublished };
    const { items, ...page } = pageAt(all, { path, query, ...(more && { more }) }, ({ id }) => id);
    const entities = items.map((each) => (isPublished ? newestOf(settings.configurations, each) : draftOf(each)));
    return { entities: await Promise.all(entities), ...page };
  });

  offer(OPERATIONS.addConfiguration, async ({ settings, body }) => {
    const draft = contentOf(body, NEW_CONFIGURATION);
    const { id } = done(await addConfiguration({ ...settings, clock, newId }, { draft }));
    return draftOf(await found(settings.configurations, id));
  });

  offer(OPERATIONS.removeConfiguration, async ({ settings, id }) => {
    done(await removeConfiguration(settings, { id: id('configurationId') }));
    return undefined;
  });

  offerVersions(offer);

  offer(OPERATIONS.saveDraft, async ({ settings, id, body }) => {
    const {
      id: configurationId,
      draft: before,
      revision,
    } = await found(settings.configurations, id('configurationId'));
    const draft = contentOf(body, before);
    done(await saveConfigurationDraft({ ...settings, clock }, { id: configurationId, draft, revision }));
    return draftOf(await found(settings.configurations, configurationId));
  });

  offer(OPERATIONS.publish, async ({ settings, id, client }) => {
    const { id: configurationId, revision } = await found(settings.configurations, id('configurationId'));
    const publishing = { id: configurationId, revision, personId: client.id };
    const { version } = done(await publishConfiguration({ ...settings, clock }, publishing));
    return versionOf(settings.configurations, await found(settings.configurations, configurationId), version);
  });
}

function offerVersions(offer: Offer): void {
  offer(OPERATIONS.listVersions, async ({ settings, id, query, path }) => {
    const configuration = await found(settings.configurations, id('configurationId'));
    const versions = [DRAFT, ...configuration.published.map(({ version }) => version)] as const;
    const { items, ...page } = pageAt(versions, { path, query }, (version) =>
      version === DRAFT ? '0' : `${BEYOND_VERSIONS - Number(version)}`,
    );
    const entities = items.map((version) =>
      version === DRAFT ? draftOf(configuration) : versionOf(settings.configurations, configuration, Number(version)),
    );
    return { entities: await Promise.all(entities), ...page };
  });

  offer(OPERATIONS.readVersion, async ({ settings, id, part }) => {
    const configuration = await found(settings.configurations, id('configurationId'));
    const version = part('versionId');
    if (version.toUpperCase() === DRAFT) return draftOf(configuration);
    if (!/^[1-9]\d{0,8}$/.test(version)) throw refuse('versionNotFound');
    return versionOf(settings.configurations, configuration, Number(version));
  });
}

function contentOf(body: Call<unknown>['body'], before: ConfigurationContent): ConfigurationContent {
  const read = readWebConfiguration(body, before);
  if (read.type === 'refused') throw invalid(read.problems);
  return read.content;
}

async function found(configurations: Pick<Configurations, 'find'>, id: string): Promise<Configuration> {
  const configuration = await configurations.find(id);
  if (configuration === undefined) throw refuse('configurationNotFound');
  return configuration;
}

function draftOf({ id, draft, modifiedAt }: Configuration): WebConfiguration {
  return {
    ...webConfigurationOf(draft),
    ...{ id, version: DRAFT, status: 'Active', dateModified: new Date(modifiedAt).toISOString() },
    selfUri: `${PATH}/${id}/versions/draft`,
  };
}

function newestOf(configurations: Pick<Configurations, 'version'>, configuration: Configuration) {
  return versionOf(configurations, configuration, configuration.published[0]?.version ?? 0);
}

/** One published version of a configuration, as it was published. */
export async function versionOf(
  configurations: Pick<Configurations, 'version'>,
  { id, published }: Pick<Configuration, 'id' | 'published'>,
  version: number,
): Promise<WebConfiguration> {
  const stored = await configurations.version(id, version);
  const line = published.find((each) => each.version === version);
  if (stored === undefined || line === undefined) throw refuse('versionNotFound');
  const datePublished = new Date(line.publishedAt).toISOString();
  return {
    ...webConfigurationOf(stored.content),
    ...{ id, version: `${version}`, status: 'Active', dateModified: datePublished, datePublished },
    ...(line.publishedBy !== undefined && { publishedUser: { id: line.publishedBy } }),
    selfUri: `${PATH}/${id}/versions/${version}`,
  };
}
