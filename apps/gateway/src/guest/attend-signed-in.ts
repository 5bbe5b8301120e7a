import { readGuestSignInJwt } from '@rejoin/auth/guest-sign-in-jwt';
import { guestsMaySend } from '@rejoin/core/configuration/may-send';
import type { VerifiedGuest } from '@rejoin/core/identity/guest-profile';
import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { signInEcho } from '@rejoin/protocol/down/message-body';
import { sessionResponseFrame } from '@rejoin/protocol/down/session-response';
import { structuredMessageFrame } from '@rejoin/protocol/down/structured-message';
import type { ConfigureAuthenticatedSession } from '@rejoin/protocol/up/configure-authenticated-session';
import { type OpenedSignedInSession, openSignedInSession } from '@rejoin/use-cases/identity/open-signed-in-session';
import { tellSignIn } from '@rejoin/use-cases/identity/tell-sign-in';
import { showsPlace, tokenOf } from './attend.ts';
import { type GuestConnection, settle } from './connection.ts';
import { TOLD_OF_SIGN_IN } from './refusals.ts';
import type { Room } from './room.ts';
import { unkept } from './unkept.ts';

type Opened = Extract<OpenedSignedInSession, { type: 'opened' }>;

/**
 * Opens the session of a guest who has signed in, or lets them sign in on the one that they have here. Nothing is answered
 * when they have signed out in the meantime: then the connection has been told that, and closed.
 */
export async function attendSignedIn(
  connection: GuestConnection,
  request: ConfigureAuthenticatedSession,
): Promise<DownFrame | undefined> {
  const { services, deploymentId } = connection;
  const { ports, rooms, authSecret } = services;
  const { token, tracingId, startNew = false, data } = request;
  const held = await tokenOf(services, connection, request);
  if ('answer' in held) return held.answer;
  const signInId = await readGuestSignInJwt(authSecret, data.code, ports.clock());
  const { tokenHash } = held;
  const input = { tokenHash, deploymentId, startNew, signInId, connectionId: connection.id };
  const opened = await openSignedInSession(ports, input);
  if (opened.type === 'refused') return errorSentenceFrame(TOLD_OF_SIGN_IN[opened.refusal], tracingId);
  connection.showsPlace = showsPlace(request, opened.picture);
  const room = rooms.join(connection, opened.session, opened.current);
  settle(connection, room, token);
  const { guest } = opened.session;
  if (guest !== undefined) await welcome(connection, room, { opened, guest });
  const signIn = await ports.signIns.find(opened.signInId);
  if (signIn?.revoked !== false) connection.dismiss('signedOut');
  return connection.state.status === 'closed' ? undefined : answerOf(room, opened, tracingId);
}

/** The conversation learns who it is; where there is none yet, the guest alone is told that they have signed in. */
async function welcome(
  { services: { ports }, line }: GuestConnection,
  room: Room,
  { opened, guest }: { readonly opened: Opened; readonly guest: VerifiedGuest },
): Promise<void> {
  const { current, steppedUp } = opened;
  if (current !== undefined) await tellSignIn(ports, { conversationId: current.conversationId, guest });
  else if (steppedUp) line.send(structuredMessageFrame(signInEcho(guest, unkept(room, ports))));
}

function answerOf(room: Room, opened: Opened, tracingId: string | undefined): DownFrame {
  const { newSession, readOnly, clearedExistingSession, picture } = opened;
  const facts = {
    connected: true,
    newSession,
    readOnly,
    clearedExistingSession,
    supportedContent: guestsMaySend(picture.configuration.content),
    life: room,
  };
  return sessionResponseFrame(facts, tracingId);
}
