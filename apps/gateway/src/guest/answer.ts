import { issueGuestJwt } from '@rejoin/auth/guest-jwt';
import { type SessionLife, sessionExpired } from '@rejoin/core/session/expiry';
import type { DownFrame } from '@rejoin/protocol/down/down';
import { echoResponseFrame } from '@rejoin/protocol/down/echo-response';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { jwtResponseFrame } from '@rejoin/protocol/down/jwt-response';
import { sessionExpiredAnswerFrame } from '@rejoin/protocol/down/session-expired-event';
import { sessionResponseFrame } from '@rejoin/protocol/down/session-response';
import { tooManyRequestsFrame } from '@rejoin/protocol/down/too-many-requests';
import { ERROR_CODES } from '@rejoin/protocol/error-codes';
import type { CloseSession } from '@rejoin/protocol/up/close-session';
import type { Echo } from '@rejoin/protocol/up/echo';
import type { OnMessage } from '@rejoin/protocol/up/on-message';
import type { GuestRequest } from '@rejoin/protocol/up/up';
import { clearConversation } from '@rejoin/use-cases/conversation/clear-conversation';
import { announce, refresh, remove } from './attachments.ts';
import { attend } from './attend.ts';
import { attendSignedIn } from './attend-signed-in.ts';
import { bidFarewell, type GuestConnection, leaveClosed, settle } from './connection.ts';
import { Bucket } from './rate.ts';
import { TOLD_OF_SESSION, tellMessageRefusal } from './refusals.ts';
import type { Room } from './room.ts';
import { type Later, say } from './say.ts';
import { tellConfiguration } from './tell-configuration.ts';

const SESSION_NOT_FOUND = { code: ERROR_CODES.sessionNotFound, message: 'Session not found' } as const;
/** Seconds that the key from getJwt works. */
const JWT_SECONDS = 60;

/**
 * Carries out a request. Returns what this connection is answered; most of what is said comes back through the room. Messages
 * may overlap; everything else is carried out when what came before is done.
 */
export async function answer(
  connection: GuestConnection,
  request: GuestRequest,
): Promise<DownFrame | Later | undefined> {
  if (request.action !== 'onMessage') await Promise.all(connection.inHand ?? []);
  const { state, services } = connection;
  if (state.status === 'closed') return undefined;
  if (request.action === 'echo') return echo(connection, request);
  if (request.action === 'getConfiguration') return tellConfiguration(connection, request);
  if (request.action === 'configureSession') {
    const attended = await attend(connection, request);
    if (attended.room !== undefined) settle(connection, attended.room, request.token);
    return attended.answer;
  }
  if (request.action === 'configureAuthenticatedSession') return attendSignedIn(connection, request);
  if (request.action === 'closeSession' && state.status === 'awaitingConfigure' && state.left?.token === request.token)
    return sessionClosed(state.left.life, request);
  if (state.status !== 'configured' || request.token !== state.token)
    return errorSentenceFrame(SESSION_NOT_FOUND, request.tracingId);
  const { room } = state;
  if (sessionExpired(room, services.ports.clock()))
    return errorSentenceFrame(TOLD_OF_SESSION.expired, request.tracingId);
  switch (request.action) {
    case 'onMessage':
      return message(connection, room, request);
    case 'onAttachment':
      return announce(services, room, request);
    case 'getAttachment':
      return refresh(services, room, request);
    case 'deleteAttachment':
      return remove(services, room, request);
    case 'getJwt':
      return jwt(connection, room, request.tracingId);
    case 'closeSession':
      return closeSession(connection, room, request);
  }
}

function echo(connection: GuestConnection, { tracingId, message: { text = 'ping' } = {} }: Echo): DownFrame {
  const { services, state } = connection;
  const { clock, newId } = services.ports;
  connection.echoes ??= new Bucket(services.rates.echoes);
  const wait = connection.echoes.take(clock());
  if (wait > 0) return tooManyRequestsFrame(wait, { tracingId, limit: 'echoes' });
  const session = 'room' in state ? state.room : undefined;
  if (session !== undefined && sessionExpired(session, clock())) return sessionExpiredAnswerFrame(tracingId);
  return echoResponseFrame({ id: newId().replaceAll('-', ''), text, ...(session && { session }) }, tracingId);
}

async function message(
  connection: GuestConnection,
  room: Room,
  request: OnMessage,
): Promise<DownFrame | Later | undefined> {
  const said = await say(connection.services, room, { request, inHand: connection.inHand ?? [] });
  switch (said.type) {
    case 'later':
      return said;
    case 'answer':
      return said.frame;
    case 'nothing':
      return undefined;
    case 'clear':
      return clear(connection, room, request);
  }
}

async function clear(
  connection: GuestConnection,
  room: Room,
  { token, tracingId }: OnMessage,
): Promise<DownFrame | undefined> {
  const { ports } = connection.services;
  const at = ports.clock();
  connection.state = { status: 'clearing', token, room };
  const cleared = await clearConversation(ports, { session: room.session }).catch((error: unknown) => {
    resume(connection, room, token);
    throw error;
  });
  if (cleared.type === 'refused') {
    resume(connection, room, token);
    return errorSentenceFrame(tellMessageRefusal(cleared.refusal), tracingId);
  }
  if (connection.state.status === 'clearing') bidFarewell(connection, tracingId);
  await ports.connections.close(room.session.id, { at });
  return undefined;
}

function resume(connection: GuestConnection, room: Room, token: string): void {
  if (connection.state.status === 'clearing') connection.state = { status: 'configured', token, room };
}

async function jwt({ services }: GuestConnection, room: Room, tracingId: string | undefined): Promise<DownFrame> {
  const at = services.ports.clock();
  const key = await issueGuestJwt(services.authSecret, room.session.id, at);
  return jwtResponseFrame({ jwt: key, exp: Math.floor(at / 1000) + JWT_SECONDS }, tracingId);
}

/** The other connections are closed when asked for, at whichever gateways they are. */
async function closeSession(
  connection: GuestConnection,
  room: Room,
  request: CloseSession,
): Promise<DownFrame | undefined> {
  const { ports } = connection.services;
  if (request.closeAllConnections)
    await ports.connections.close(room.session.id, { at: ports.clock(), except: connection.id });
  if (connection.state.status === 'closed') return undefined;
  const { lastActivityAt, durationSeconds } = room;
  const life = { lastActivityAt, durationSeconds };
  leaveClosed(connection, { token: request.token, life });
  return sessionClosed(life, request);
}

/** The answer that lets a client go on with a new conversation on this very connection (guest API, section 7.4). */
function sessionClosed(life: SessionLife, { tracingId }: CloseSession): DownFrame {
  const facts = { connected: false, newSession: false, readOnly: true, supportedContent: undefined, life };
  return sessionResponseFrame(facts, tracingId);
}
