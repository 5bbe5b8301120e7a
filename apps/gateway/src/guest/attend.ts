import { createHash } from 'node:crypto';
import { guestsMaySend } from '@rejoin/core/configuration/may-send';
import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { sessionResponseFrame } from '@rejoin/protocol/down/session-response';
import { tooManyRequestsFrame } from '@rejoin/protocol/down/too-many-requests';
import type { ConfigureSession } from '@rejoin/protocol/up/configure-session';
import type { DeploymentPicture } from '@rejoin/use-cases/ports/settings';
import { openSession } from '@rejoin/use-cases/session/open-session';
import type { GuestConnection } from './connection.ts';
import type { GuestServices } from './guest-services.ts';
import { OTHER_DEPLOYMENT, TOLD_OF_SESSION } from './refusals.ts';
import type { Room } from './room.ts';

/** What came of configureSession: the answer, and the room when the session is open. */
export type Attended = { readonly answer: DownFrame; readonly room?: Room };

/** The hash of the token with which a session may be asked for; or what to answer instead. */
export async function tokenOf(
  { limits }: GuestServices,
  { deploymentId }: Pick<GuestConnection, 'deploymentId'>,
  request: Pick<ConfigureSession, 'deploymentId' | 'token' | 'tracingId'>,
): Promise<{ readonly tokenHash: string } | { readonly answer: DownFrame }> {
  const { token, tracingId } = request;
  if (request.deploymentId.toLowerCase() !== deploymentId)
    return { answer: errorSentenceFrame(OTHER_DEPLOYMENT, tracingId) };
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const wait = await limits.configures.take(tokenHash);
  return wait > 0 ? { answer: tooManyRequestsFrame(wait, { tracingId, limit: 'configures' }) } : { tokenHash };
}

/** Opens the session of the guest's token and lets the connection follow it. History comes over REST. */
export async function attend(connection: GuestConnection, request: ConfigureSession): Promise<Attended> {
  const { services, deploymentId } = connection;
  const { ports, rooms } = services;
  const { tracingId, startNew = false } = request;
  const held = await tokenOf(services, connection, request);
  if ('answer' in held) return held;
  const { tokenHash } = held;
  const opened = await openSession(ports, { tokenHash, deploymentId, startNew });
  if (opened.type === 'refused') return { answer: errorSentenceFrame(TOLD_OF_SESSION[opened.refusal], tracingId) };
  const { session, newSession, readOnly, picture, current } = opened;
  connection.showsPlace = showsPlace(request, picture);
  const room = rooms.join(connection, session, current);
  const facts = {
    connected: true,
    newSession,
    readOnly,
    supportedContent: guestsMaySend(picture.configuration.content),
    life: room,
  };
  return { answer: sessionResponseFrame(facts, tracingId), room };
}

/** Whether the guest is to see their place in the queue: their client asks for it, and the company wants it. */
export function showsPlace(
  { queuePlace = false }: Pick<ConfigureSession, 'queuePlace'>,
  { configuration }: DeploymentPicture,
): boolean {
  return queuePlace && configuration.content.messenger.queuePlace;
}
