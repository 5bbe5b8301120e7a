import { admitsGuests } from '@rejoin/core/deployment/admits';
import { sessionExpired } from '@rejoin/core/session/expiry';
import type { Conversations } from './conversations.ts';
import type { Pictures } from './pictures.ts';
import type { Clock, NewId } from './ports/clock.ts';
import type { ConversationLog } from './ports/conversation-log.ts';
import type { GuestSession, Sessions } from './ports/sessions.ts';
import type { DeploymentPicture } from './ports/settings.ts';

export type OpenSessionPorts = {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly sessions: Sessions;
  readonly log: Pick<ConversationLog, 'currentOf'>;
  readonly conversations: Conversations;
  readonly pictures: Pictures;
};

export type OpenedSession =
  | {
      readonly type: 'opened';
      readonly session: GuestSession;
      readonly newSession: boolean;
      /** The agent has disconnected for good: nothing can be written before a new conversation is started. */
      readonly readOnly: boolean;
      readonly picture: DeploymentPicture;
      /** The conversation that goes on, and how far it has got. */
      readonly current?: { readonly conversationId: string; readonly sequence: number };
    }
  | { readonly type: 'refused'; readonly refusal: 'unknownDeployment' | 'inactive' | 'expired' };

/** A guest comes, or comes back, with the token of their session. `startNew` leaves what they had behind. */
export async function openSession(
  ports: OpenSessionPorts,
  input: { readonly tokenHash: string; readonly deploymentId: string; readonly startNew: boolean },
): Promise<OpenedSession> {
  const picture = await ports.pictures.of(input.deploymentId);
  if (picture === undefined) return { type: 'refused', refusal: 'unknownDeployment' };
  if (!admitsGuests(picture.deployment.status, picture.licences)) return { type: 'refused', refusal: 'inactive' };
  const at = ports.clock();
  const { session, created } = await ports.sessions.open({
    id: ports.newId(),
    tokenHash: input.tokenHash,
    deploymentId: input.deploymentId,
    at,
  });
  if (!created && sessionExpired(session.lastActivityAt, at)) return { type: 'refused', refusal: 'expired' };
  const current = await ports.log.currentOf(session.id);
  if (current !== undefined && input.startNew) {
    await ports.conversations.execute({
      conversationId: current.conversationId,
      command: () => ({ type: 'supersede' }),
    });
    return { type: 'opened', session, newSession: true, readOnly: false, picture };
  }
  return {
    type: 'opened',
    session,
    newSession: created,
    readOnly: current?.status === 'disconnected' && current.readOnly,
    picture,
    ...(current === undefined
      ? {}
      : { current: { conversationId: current.conversationId, sequence: current.sequence } }),
  };
}
