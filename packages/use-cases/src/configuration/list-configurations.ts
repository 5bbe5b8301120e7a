import type { Configuration, Configurations } from '../ports/settings.ts';

/** All configurations with their drafts and the numbers of their published versions. */
export function listConfigurations(ports: {
  readonly configurations: Pick<Configurations, 'list'>;
}): Promise<readonly Configuration[]> {
  return ports.configurations.list();
}
