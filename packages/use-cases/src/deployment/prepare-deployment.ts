import type { Deployment } from '@rejoin/core/deployment/deployment';
import { normaliseDomain } from '@rejoin/core/deployment/domains';
import { type DeploymentProblem, validateDeployment } from '@rejoin/core/deployment/validate-deployment';
import { withKeptName } from '@rejoin/core/same-name';
import type { Company, Configurations } from '../ports/settings.ts';

/** A deployment as an admin writes it. */
export type DeploymentContent = Omit<Deployment, 'id'>;

export type PrepareDeploymentPorts = {
  readonly configurations: Pick<Configurations, 'find'>;
  readonly company: Pick<Company, 'licences' | 'flows'>;
};

export type PreparedDeployment =
  | { readonly type: 'ready'; readonly content: DeploymentContent }
  | { readonly type: 'invalid'; readonly problems: readonly DeploymentProblem[] };

/**
 * Brings what was typed into the shape that is stored, and judges it by what it refers to as that stands now. That is asked one after
 * the other: with a file of settings it all happens in one transaction, which has one connection.
 */
export async function prepareDeployment(
  ports: PrepareDeploymentPorts,
  typed: DeploymentContent,
): Promise<PreparedDeployment> {
  const configuration = await ports.configurations.find(typed.configurationId);
  const licences = await ports.company.licences();
  const flows = await ports.company.flows();
  const allowedDomains = [...new Set(typed.allowedDomains.map((domain) => normaliseDomain(domain) ?? domain))];
  const content = { ...withKeptName(typed), allowedDomains };
  const problems = validateDeployment(content, {
    licences,
    publishedVersions: configuration?.published.map(({ version }) => version) ?? [],
    flowIds: flows.map(({ id }) => id),
  });
  return problems.length > 0 ? { type: 'invalid', problems } : { type: 'ready', content };
}
