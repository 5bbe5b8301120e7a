import type { DeploymentProblem } from '@rejoin/core/deployment/validate-deployment';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { Deployments } from '../ports/settings.ts';
import { type DeploymentContent, type PrepareDeploymentPorts, prepareDeployment } from './prepare-deployment.ts';

export type AddDeploymentPorts = PrepareDeploymentPorts & {
  readonly deployments: Pick<Deployments, 'add'>;
  readonly clock: Clock;
  readonly newId: NewId;
};

export type AddDeploymentOutcome =
  | { readonly type: 'added'; readonly id: string }
  | { readonly type: 'invalid'; readonly problems: readonly DeploymentProblem[] };

export async function addDeployment(
  ports: AddDeploymentPorts,
  input: { readonly deployment: DeploymentContent },
): Promise<AddDeploymentOutcome> {
  const prepared = await prepareDeployment(ports, input.deployment);
  if (prepared.type === 'invalid') return prepared;
  const id = ports.newId();
  const outcome = await ports.deployments.add({ ...prepared.content, id }, ports.clock());
  return outcome === 'nameTaken' ? NAME_TAKEN : { type: 'added', id };
}
