import type { People } from '../ports/agents.ts';
import type { OAuthClients } from '../ports/oauth-clients.ts';
import type { Configuration, Configurations } from '../ports/settings.ts';

type Version = Configuration['published'][number] & {
  /** `undefined`: it was the operator, or whoever it was is no longer known. */
  readonly publisherName: string | undefined;
};

/** A configuration with the names of those who published its versions. */
export type ConfigurationWithNames = Omit<Configuration, 'published'> & { readonly published: readonly Version[] };

export type ReadConfigurationOutcome =
  | { readonly type: 'found'; readonly configuration: ConfigurationWithNames }
  | { readonly type: 'refused'; readonly refusal: 'configurationNotFound' };

export async function readConfiguration(
  ports: Publishers & { readonly configurations: Pick<Configurations, 'find'> },
  input: { readonly id: string },
): Promise<ReadConfigurationOutcome> {
  const configuration = await ports.configurations.find(input.id);
  if (configuration === undefined) return { type: 'refused', refusal: 'configurationNotFound' };
  const names = await namesOf(
    ports,
    configuration.published.flatMap(({ publishedBy }) => publishedBy ?? []),
  );
  const published = configuration.published.map((version) => ({
    ...version,
    publisherName: version.publishedBy && names.get(version.publishedBy),
  }));
  return { type: 'found', configuration: { ...configuration, published } };
}

/** A person or an OAuth client. */
type Publishers = { readonly people: Pick<People, 'find'>; readonly oauthClients: Pick<OAuthClients, 'find'> };

async function namesOf(
  { people, oauthClients }: Publishers,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all(
    [...new Set(ids)].map(async (id) => (await people.find(id)) ?? oauthClients.find(id)),
  );
  return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.id, each.name]])));
}
