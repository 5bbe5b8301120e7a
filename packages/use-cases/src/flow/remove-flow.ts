import type { UsedBy } from '../configuration/remove-configuration.ts';
import type { Flows } from '../ports/flows.ts';
import type { Deployments } from '../ports/settings.ts';

export type RemoveFlowOutcome =
  | { readonly type: 'removed' }
  /** `flowRunning`: a conversation that has not ended began with it and may come back to it. */
  | { readonly type: 'refused'; readonly refusal: 'flowNotFound' | 'flowRunning' }
  | { readonly type: 'refused'; readonly refusal: 'inUse'; readonly usedBy: readonly UsedBy[] };

/** Removes a flow with all its versions, unless a deployment has it or a conversation runs in it. */
export async function removeFlow(
  ports: { readonly flows: Pick<Flows, 'remove'>; readonly deployments: Pick<Deployments, 'list'> },
  input: { readonly id: string },
): Promise<RemoveFlowOutcome> {
  const outcome = await ports.flows.remove(input.id);
  switch (outcome) {
    case 'removed':
      return { type: 'removed' };
    case 'missing':
      return { type: 'refused', refusal: 'flowNotFound' };
    case 'running':
      return { type: 'refused', refusal: 'flowRunning' };
    case 'inUse': {
      const deployments = await ports.deployments.list();
      const usedBy = deployments.filter(({ flowId }) => flowId === input.id).map(({ id, name }) => ({ id, name }));
      return { type: 'refused', refusal: 'inUse', usedBy };
    }
  }
}
