import { type PassOnPorts, passOnOffers } from '../leg/pass-on-offers.ts';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';

export type ChangeRoutingStatusPorts = PassOnPorts & {
  readonly agents: Pick<Agents, 'status' | 'setRoutingStatus'>;
  readonly clock: Clock;
};

/**
 * The agent goes on or off queue. What rings at an agent who goes off queue goes on to somebody else at once.
 * `notAnAgent`: they have no place in any queue.
 */
export async function changeRoutingStatus(
  ports: ChangeRoutingStatusPorts,
  input: { readonly agentId: string; readonly status: 'onQueue' | 'offQueue' },
): Promise<{ readonly type: 'done' } | { readonly type: 'refused'; readonly refusal: 'notAnAgent' }> {
  const { agentId, status } = input;
  const owner = await ports.agents.status(agentId);
  if (owner === undefined) return { type: 'refused', refusal: 'notAnAgent' };
  await ports.agents.setRoutingStatus(agentId, status, ports.clock());
  if (status === 'offQueue') await passOnOffers(ports, owner);
  return { type: 'done' };
}
