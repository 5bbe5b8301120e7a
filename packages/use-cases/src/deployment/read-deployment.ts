import type { Deployments, StoredDeployment } from '../ports/settings.ts';

export type ReadDeploymentOutcome =
  | { readonly type: 'found'; readonly deployment: StoredDeployment }
  | { readonly type: 'refused'; readonly refusal: 'deploymentNotFound' };

export async function readDeployment(
  ports: { readonly deployments: Pick<Deployments, 'find'> },
  input: { readonly id: string },
): Promise<ReadDeploymentOutcome> {
  const deployment = await ports.deployments.find(input.id);
  return deployment === undefined ? { type: 'refused', refusal: 'deploymentNotFound' } : { type: 'found', deployment };
}
