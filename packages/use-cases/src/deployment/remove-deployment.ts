import type { Deployments } from '../ports/settings.ts';

export type RemoveDeploymentOutcome =
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly refusal: 'deploymentNotFound' | 'hasOpenConversations' };

/** Removes a deployment, unless it has conversations that have not ended. */
export async function removeDeployment(
  ports: { readonly deployments: Pick<Deployments, 'remove'> },
  input: { readonly id: string },
): Promise<RemoveDeploymentOutcome> {
  const outcome = await ports.deployments.remove(input.id);
  switch (outcome) {
    case 'removed':
      return { type: 'removed' };
    case 'missing':
      return { type: 'refused', refusal: 'deploymentNotFound' };
    case 'inUse':
      return { type: 'refused', refusal: 'hasOpenConversations' };
  }
}
