import type { People } from './ports/agents.ts';
import type { Configuration, Configurations } from './ports/settings.ts';

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
  ports: { readonly configurations: Pick<Configurations, 'find'>; readonly people: Pick<People, 'find'> },
  input: { readonly id: string },
): Promise<ReadConfigurationOutcome> {
  const configuration = await ports.configurations.find(input.id);
  if (configuration === undefined) return { type: 'refused', refusal: 'configurationNotFound' };
  const names = await namesOf(
    ports.people,
    configuration.published.flatMap(({ publishedBy }) => publishedBy ?? []),
  );
  const published = configuration.published.map((version) => ({
    ...version,
    publisherName: version.publishedBy && names.get(version.publishedBy),
  }));
  return { type: 'found', configuration: { ...configuration, published } };
}

async function namesOf(people: Pick<People, 'find'>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await Promise.all([...new Set(ids)].map((id) => people.find(id)));
  return new Map(found.flatMap((person) => (person === undefined ? [] : [[person.id, person.name]])));
}
