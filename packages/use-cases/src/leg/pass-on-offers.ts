import { type InboxOwner, inboxRow } from '@rejoin/core/inbox/inbox-row';
import type { Conversations } from '../conversation/conversations.ts';
import type { Inbox } from '../ports/inbox.ts';
import { declineOffer } from './decline-offer.ts';

export type PassOnPorts = { readonly conversations: Conversations; readonly inbox: Inbox };

/** What rings at an agent who has gone goes on to somebody else at once. */
export async function passOnOffers(ports: PassOnPorts, owner: InboxOwner): Promise<void> {
  const { agentId } = owner;
  const states = await ports.inbox.of(agentId, 1);
  const offers = states.filter((state) => inboxRow(state, owner)?.group === 'offered');
  // Another gateway may just have made the offer: what is known here of the conversation would refuse to let it pass.
  for (const { conversationId, sequence } of offers) ports.conversations.expect(conversationId, sequence);
  await Promise.all(offers.map(({ conversationId }) => declineOffer(ports, { agentId, conversationId })));
}
