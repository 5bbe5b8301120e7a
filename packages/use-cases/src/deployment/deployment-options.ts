import type { Company, Configurations } from '../ports/settings.ts';

/** What a deployment can be put together from. */
export type DeploymentOptions = {
  readonly configurations: readonly {
    readonly id: string;
    readonly name: string;
    /** Newest first; empty when nothing is published yet. */
    readonly versions: readonly number[];
  }[];
  readonly flows: readonly { readonly id: string; readonly name: string; readonly version: number }[];
};

export async function deploymentOptions(ports: {
  readonly configurations: Pick<Configurations, 'list'>;
  readonly company: Pick<Company, 'flows'>;
}): Promise<DeploymentOptions> {
  const [configurations, flows] = await Promise.all([ports.configurations.list(), ports.company.flows()]);
  return {
    configurations: configurations.map(({ id, draft, published }) => ({
      id,
      name: draft.name,
      versions: published.map(({ version }) => version),
    })),
    flows: flows.map(({ id, name, version }) => ({ id, name, version })),
  };
}
