import { carriesWebMessaging } from '../licences/licences.ts';
import { DESCRIPTION_MAX, NAME_MAX } from '../name-limits.ts';
import type { Deployment } from './deployment.ts';
import { normaliseDomain } from './domains.ts';

export type DeploymentProblem = {
  readonly field: 'name' | 'description' | 'status' | 'configurationVersion' | 'flowId' | 'allowedDomains';
  readonly problem:
    | 'missing'
    | 'tooLong'
    | 'taken'
    | 'notLicensed'
    | 'notPublished'
    | 'unknownFlow'
    | 'notADomain'
    | 'listAndAll';
};

/** What a deployment refers to, as it stands now. */
export type DeploymentSurroundings = {
  readonly licences: readonly string[];
  /** Published versions of the configuration it names. */
  readonly publishedVersions: readonly number[];
  readonly flowIds: readonly string[];
};

/** Everything that is wrong with a deployment. An empty list: it may be saved. */
export function validateDeployment(
  deployment: Omit<Deployment, 'id'>,
  surroundings: DeploymentSurroundings,
): DeploymentProblem[] {
  const { name, description, status, allowAllDomains, allowedDomains } = deployment;
  const checks: readonly (DeploymentProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    description.length > DESCRIPTION_MAX && { field: 'description', problem: 'tooLong' },
    status === 'Active' && !carriesWebMessaging(surroundings.licences) && { field: 'status', problem: 'notLicensed' },
    !surroundings.publishedVersions.includes(deployment.configurationVersion) && {
      field: 'configurationVersion',
      problem: 'notPublished',
    },
    !surroundings.flowIds.includes(deployment.flowId) && { field: 'flowId', problem: 'unknownFlow' },
    allowAllDomains && allowedDomains.length > 0 && { field: 'allowedDomains', problem: 'listAndAll' },
    !allowAllDomains && allowedDomains.length === 0 && { field: 'allowedDomains', problem: 'missing' },
    allowedDomains.some((domain) => normaliseDomain(domain) !== domain) && {
      field: 'allowedDomains',
      problem: 'notADomain',
    },
  ];
  return checks.filter((check) => check !== false);
}
