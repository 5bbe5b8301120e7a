import type { Agents } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';

/** The agent goes on or off queue. `notAnAgent`: they have no place in any queue. */
export async function changeRoutingStatus(
  ports: { readonly agents: Agents; readonly clock: Clock },
  input: { readonly agentId: string; readonly status: 'onQueue' | 'offQueue' },
): Promise<{ readonly type: 'done' } | { readonly type: 'refused'; readonly refusal: 'notAnAgent' }> {
  if ((await ports.agents.status(input.agentId)) === undefined) return { type: 'refused', refusal: 'notAnAgent' };
  await ports.agents.setRoutingStatus(input.agentId, input.status, ports.clock());
  return { type: 'done' };
}
