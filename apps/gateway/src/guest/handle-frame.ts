import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { tooManyRequestsFrame } from '@rejoin/protocol/down/too-many-requests';
import { ERROR_CODES } from '@rejoin/protocol/error-codes';
import { parseGuestFrame } from '@rejoin/protocol/up/up';
import { answer } from './answer.ts';
import type { GuestConnection } from './connection.ts';

const FAILED = { code: ERROR_CODES.serverError, message: 'Request failed. Send it again.' } as const;

/** Carries out one frame of a guest and answers it. Never rejects; what goes wrong is told to the guest. */
export async function handleFrame(connection: GuestConnection, text: string): Promise<void> {
  const { line, services, requests } = connection;
  const parsed = parseGuestFrame(text);
  const tracingId = parsed.type === 'request' ? parsed.request.tracingId : parsed.tracingId;
  services.metrics.guestRequests.inc({ action: parsed.type === 'request' ? parsed.request.action : 'refused' });
  const wait = requests.take(services.ports.clock());
  if (wait > 0) return line.send(tooManyRequestsFrame(wait, tracingId));
  if (parsed.type === 'refused') return line.send(errorSentenceFrame(parsed, tracingId));
  try {
    const frame = await answer(connection, parsed.request);
    if (frame !== undefined) line.send(frame);
  } catch (error) {
    services.logger.error({ err: error, action: parsed.request.action }, 'A guest request failed');
    line.send(errorSentenceFrame(FAILED, tracingId));
  }
}
