import type { Deployments, StoredDeployment } from '../ports/settings.ts';

export function listDeployments(ports: {
  readonly deployments: Pick<Deployments, 'list'>;
}): Promise<readonly StoredDeployment[]> {
  return ports.deployments.list();
}
