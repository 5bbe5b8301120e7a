import { inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Conversations } from './conversations.ts';
import { declineOffer } from './decline-offer.ts';
import type { Agents } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';
import type { Inbox } from './ports/inbox.ts';

export type ChangeRoutingStatusPorts = {
  readonly agents: Agents;
  readonly clock: Clock;
  readonly conversations: Conversations;
  readonly inbox: Inbox;
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
  if (status === 'offQueue') {
    const states = await ports.inbox.of(agentId, 1);
    const offers = states.filter((state) => inboxRow(state, owner)?.group === 'offered');
    await Promise.all(offers.map(({ conversationId }) => declineOffer(ports, { agentId, conversationId })));
  }
  return { type: 'done' };
}
