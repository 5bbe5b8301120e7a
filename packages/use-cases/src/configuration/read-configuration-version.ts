import type { Configurations, PublishedVersion } from '../ports/settings.ts';

export type ReadConfigurationVersionOutcome =
  | { readonly type: 'found'; readonly published: PublishedVersion }
  | { readonly type: 'refused'; readonly refusal: 'versionNotFound' };

/** One published version, exactly as it was published. */
export async function readConfigurationVersion(
  ports: { readonly configurations: Pick<Configurations, 'version'> },
  input: { readonly id: string; readonly version: number },
): Promise<ReadConfigurationVersionOutcome> {
  const published = await ports.configurations.version(input.id, input.version);
  return published === undefined ? { type: 'refused', refusal: 'versionNotFound' } : { type: 'found', published };
}
