import type { Configuration, Configurations } from './ports/settings.ts';

export type ReadConfigurationOutcome =
  | { readonly type: 'found'; readonly configuration: Configuration }
  | { readonly type: 'refused'; readonly refusal: 'configurationNotFound' };

export async function readConfiguration(
  ports: { readonly configurations: Pick<Configurations, 'find'> },
  input: { readonly id: string },
): Promise<ReadConfigurationOutcome> {
  const configuration = await ports.configurations.find(input.id);
  return configuration === undefined
    ? { type: 'refused', refusal: 'configurationNotFound' }
    : { type: 'found', configuration };
}
