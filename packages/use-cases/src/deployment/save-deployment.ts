import type { Deployment } from '@rejoin/core/deployment/deployment';
import type { DeploymentProblem } from '@rejoin/core/deployment/validate-deployment';
import type { Clock } from '../ports/clock.ts';
import type { Deployments } from '../ports/settings.ts';
import { type Saved, savedUnless } from '../saved.ts';
import { type PrepareDeploymentPorts, prepareDeployment } from './prepare-deployment.ts';

export type SaveDeploymentPorts = PrepareDeploymentPorts & {
  readonly deployments: Pick<Deployments, 'save'>;
  readonly clock: Clock;
};

export type SaveDeploymentOutcome = Saved<DeploymentProblem, 'deploymentNotFound'>;

/** Replaces the deployment that was read as `revision`. */
export async function saveDeployment(
  ports: SaveDeploymentPorts,
  input: { readonly deployment: Deployment; readonly revision: number },
): Promise<SaveDeploymentOutcome> {
  const { id, ...typed } = input.deployment;
  const prepared = await prepareDeployment(ports, typed);
  if (prepared.type === 'invalid') return prepared;
  const deployment = { ...prepared.content, id };
  const outcome = await ports.deployments.save({ deployment, revision: input.revision, at: ports.clock() });
  return savedUnless('deploymentNotFound', outcome, input.revision);
}
