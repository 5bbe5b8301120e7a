import type { Configurations, Deployments } from '../ports/settings.ts';

/** A deployment that stands in the way. */
export type UsedBy = { readonly id: string; readonly name: string };

export type RemoveConfigurationOutcome =
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly refusal: 'configurationNotFound' }
  | { readonly type: 'refused'; readonly refusal: 'inUse'; readonly usedBy: readonly UsedBy[] };

/** Removes a configuration with all its versions, unless a deployment uses one of them. */
export async function removeConfiguration(
  ports: { readonly configurations: Pick<Configurations, 'remove'>; readonly deployments: Pick<Deployments, 'list'> },
  input: { readonly id: string },
): Promise<RemoveConfigurationOutcome> {
  const outcome = await ports.configurations.remove(input.id);
  switch (outcome) {
    case 'removed':
      return { type: 'removed' };
    case 'missing':
      return { type: 'refused', refusal: 'configurationNotFound' };
    case 'inUse': {
      const deployments = await ports.deployments.list();
      const usedBy = deployments
        .filter(({ configurationId }) => configurationId === input.id)
        .map(({ id, name }) => ({ id, name }));
      return { type: 'refused', refusal: 'inUse', usedBy };
    }
  }
}
