import type { DownFrame } from '@rejoin/protocol/down/down';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { generateUrlErrorFrame } from '@rejoin/protocol/down/generate-url-error';
import { tooManyRequestsFrame } from '@rejoin/protocol/down/too-many-requests';
import { ERROR_CODES, refused } from '@rejoin/protocol/error-codes';
import { type GuestFrame, type GuestRequest, parseGuestFrame } from '@rejoin/protocol/up/up';
import { answer } from './answer.ts';
import type { GuestConnection, TextOrBinary } from './connection.ts';

const BINARY = refused(ERROR_CODES.badRequest, 'Request is not a text frame');
const FAILED = { code: ERROR_CODES.serverError, message: 'Request failed. Send it again.' } as const;

/**
 * Carries out one frame of a guest and answers it, unless it is one too many; a message is only begun, and is in the connection's
 * hand until it is stored. Never rejects; what goes wrong is told to the guest.
 */
export async function handleFrame(connection: GuestConnection, frame: TextOrBinary): Promise<'answered' | 'tooMany'> {
  const { line, services, requests } = connection;
  const parsed: GuestFrame = typeof frame === 'number' ? BINARY : parseGuestFrame(frame);
  const tracingId = parsed.type === 'request' ? parsed.request.tracingId : parsed.tracingId;
  services.metrics.guestRequests.inc({ action: parsed.type === 'request' ? parsed.request.action : 'refused' });
  const wait = requests.take(services.ports.clock());
  if (wait > 0) {
    line.send(tooManyRequestsFrame(wait, { tracingId, limit: 'requests' }));
    return 'tooMany';
  }
  if (parsed.type === 'refused') line.send(refusalFrame(parsed));
  else await carryOut(connection, parsed.request);
  return 'answered';
}

async function carryOut(connection: GuestConnection, request: GuestRequest): Promise<void> {
  const { line, services } = connection;
  const { tracingId } = request;
  const tell = (told: DownFrame | undefined) => told && line.send(told);
  const tellFailure = (error: unknown) => {
    services.logger.error({ err: error, action: request.action }, 'A guest request failed');
    line.send(errorSentenceFrame(FAILED, tracingId));
  };
  try {
    const answered = await answer(connection, request);
    if (answered?.type !== 'later') return tell(answered);
    connection.inHand ??= new Set();
    const { inHand } = connection;
    const settled = answered.frame.then(tell, tellFailure).finally(() => inHand.delete(settled));
    inHand.add(settled);
  } catch (error) {
    tellFailure(error);
  }
}

function refusalFrame(refusal: Extract<GuestFrame, { type: 'refused' }>): DownFrame {
  const { attachmentId, tracingId, code, message } = refusal;
  return attachmentId === undefined
    ? errorSentenceFrame(refusal, tracingId)
    : generateUrlErrorFrame({ attachmentId, errorCode: code, errorMessage: message }, tracingId);
}
