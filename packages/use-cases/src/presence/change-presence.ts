import { type Presence, withPresence } from '@rejoin/core/presence/presence';
import { type PassOnPorts, passOnOffers } from '../leg/pass-on-offers.ts';
import type { Agents } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';

export type ChangePresencePorts = PassOnPorts & {
  readonly agents: Pick<Agents, 'status' | 'setPresence'>;
  readonly clock: Clock;
};

/**
 * The agent says what they are doing. Where that takes them off queue, what rings at them goes on to somebody else at once.
 * `notAnAgent`: they have no place in any queue.
 */
export async function changePresence(
  ports: ChangePresencePorts,
  input: { readonly agentId: string; readonly presence: Presence },
): Promise<{ readonly type: 'done' } | { readonly type: 'refused'; readonly refusal: 'notAnAgent' }> {
  const { agentId, presence } = input;
  const owner = await ports.agents.status(agentId);
  if (owner === undefined) return { type: 'refused', refusal: 'notAnAgent' };
  await ports.agents.setPresence(agentId, presence, ports.clock());
  if (withPresence(owner, presence).routingStatus === 'offQueue') await passOnOffers(ports, owner);
  return { type: 'done' };
}
