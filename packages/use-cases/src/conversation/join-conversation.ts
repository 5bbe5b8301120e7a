import type { ConversationRefusal } from '@rejoin/core/conversation/decision';
import type { GuestJoin } from '@rejoin/core/conversation/message';
import { threadsInto } from '@rejoin/core/conversation/threading';
import { admitsGuests } from '@rejoin/core/deployment/admits';
import type { Instant } from '@rejoin/core/instant';
import { carriesWebMessaging } from '@rejoin/core/licences/licences';
import { companyFacts, type FactsPorts } from '../company/company-facts.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestSession } from '../ports/sessions.ts';
import type { Conversations } from './conversations.ts';

export type JoinConversationPorts = FactsPorts & {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Pick<ConversationLog, 'currentOf'>;
  readonly conversations: Conversations;
};

export type JoinedConversation =
  | { readonly type: 'begun'; readonly conversationId: string }
  /** There is one already, or this messenger begins it with the guest's first message. */
  | { readonly type: 'unchanged' }
  | { readonly type: 'refused'; readonly refusal: ConversationRefusal | 'inactive' };

/** The guest has opened the messenger. Where the configuration starts automatically the session's conversation begins. */
export async function joinConversation(
  ports: JoinConversationPorts,
  {
    session,
    join,
    after,
  }: {
    readonly session: GuestSession;
    readonly join: GuestJoin;
    /** The latest time that the guest was told of; the conversation lies after it. */
    readonly after: Instant;
  },
): Promise<JoinedConversation> {
  const picture = await ports.pictures.of(session.deploymentId);
  if (picture === undefined || !admitsGuests(picture.deployment.status, picture.licences))
    return { type: 'refused', refusal: 'inactive' };
  if (!picture.configuration.content.messenger.autoStart) return { type: 'unchanged' };
  const current = await ports.log.currentOf(session.id);
  if (current !== undefined) {
    if (threadsInto(current, picture.threadingMinutes, ports.clock())) return { type: 'unchanged' };
    await ports.conversations.execute({
      conversationId: current.conversationId,
      command: () => ({ type: 'supersede' }),
    });
  }
  const conversationId = ports.newId();
  const facts = await companyFacts(ports, picture);
  const executed = await ports.conversations.execute({
    conversationId,
    command: () => ({
      type: 'join',
      conversationId,
      sessionId: session.id,
      deploymentId: session.deploymentId,
      sessionSeconds: session.durationSeconds,
      after,
      ...(session.guest !== undefined && { guest: session.guest }),
      ...(current === undefined ? {} : { earlierConversationId: current.conversationId }),
      join,
      facts,
      licensed: carriesWebMessaging(picture.licences),
    }),
  });
  if (executed.type === 'done') return { type: 'begun', conversationId };
  // A message that began the conversation at the same time was first.
  if (executed.type !== 'refused') return { type: 'unchanged' };
  if (executed.refusal === 'noSeat') throw new Error('A guest who joins takes no seat');
  return { type: 'refused', refusal: executed.refusal };
}
