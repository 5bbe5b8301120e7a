import { isInLine } from '@rejoin/core/conversation/shown-place';
import type { ConversationState } from '@rejoin/core/conversation/state';
import { admitsGuests } from '@rejoin/core/deployment/admits';
import { admitsAnonymous } from '@rejoin/core/identity/authentication';
import { sessionExpired } from '@rejoin/core/session/expiry';
import type { Conversations } from '../conversation/conversations.ts';
import type { Pictures } from '../deployment/pictures.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { GuestSession, Sessions } from '../ports/sessions.ts';
import type { DeploymentPicture } from '../ports/settings.ts';

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
      /** The conversation that goes on, how far it has got, and whether it waits in a queue. */
      readonly current?: { readonly conversationId: string; readonly sequence: number; readonly inLine: boolean };
    }
  | {
      readonly type: 'refused';
      readonly refusal: 'unknownDeployment' | 'inactive' | 'expired' | 'signInNeeded' | 'cannotDowngrade';
    };

type Current = Extract<OpenedSession, { type: 'opened' }>['current'];

/**
 * A guest comes, or comes back, with the token of their session. `startNew` leaves what they had behind, and gives a session
 * whose time is over a new life; without it such a session is refused. A session on which somebody has signed in opens for
 * nobody who has not (`signedIn`).
 */
export async function openSession(
  ports: OpenSessionPorts,
  input: {
    readonly tokenHash: string;
    readonly deploymentId: string;
    readonly startNew: boolean;
    readonly signedIn?: boolean;
  },
): Promise<OpenedSession> {
  const picture = await ports.pictures.of(input.deploymentId);
  if (picture === undefined) return { type: 'refused', refusal: 'unknownDeployment' };
  if (!admitsGuests(picture.deployment.status, picture.licences)) return { type: 'refused', refusal: 'inactive' };
  const at = ports.clock();
  const durationSeconds = picture.configuration.content.messenger.sessionDurationSeconds;
  const { tokenHash, deploymentId, startNew, signedIn = false } = input;
  if (!signedIn && !admitsAnonymous(picture.configuration.content.authentication)) {
    const held = await ports.sessions.held(tokenHash, deploymentId);
    return { type: 'refused', refusal: held?.authenticated === true ? 'cannotDowngrade' : 'signInNeeded' };
  }
  const id = ports.newId();
  const { session, created } = await ports.sessions.open({ id, tokenHash, deploymentId, durationSeconds, at });
  if (!signedIn && session.authenticated) return { type: 'refused', refusal: 'cannotDowngrade' };
  const expired = !created && sessionExpired(session, at);
  if (expired && !startNew) return { type: 'refused', refusal: 'expired' };
  const state = await ports.log.currentOf(session.id);
  if (!startNew) {
    const readOnly = state?.status === 'disconnected' && state.readOnly;
    return { type: 'opened', session, newSession: created, readOnly, picture, ...currentOf(state) };
  }
  if (state !== undefined)
    await ports.conversations.execute({ conversationId: state.conversationId, command: () => ({ type: 'supersede' }) });
  const begun = expired ? await ports.sessions.renew(session.id, { at, durationSeconds }) : session;
  if (begun === undefined) throw new Error('A session was removed while it was opened');
  return { type: 'opened', session: begun, newSession: true, readOnly: false, picture };
}

function currentOf(state: ConversationState | undefined): { current?: NonNullable<Current> } {
  if (state === undefined) return {};
  const { conversationId, sequence } = state;
  return { current: { conversationId, sequence, inLine: isInLine(state) } };
}
