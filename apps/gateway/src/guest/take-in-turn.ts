import type { GuestConnection, TextOrBinary } from './connection.ts';
import { handleFrame } from './handle-frame.ts';

/** Frames of one connection that may wait; then nothing more is read from it. */
const WAITING_MAX = 32;
/** Messages of one connection that may be on their way into the log; then its next frame waits for them. */
const IN_HAND_MAX = 32;

/** Carries out one frame after the other. Returns the run that was begun, if any. */
export function takeInTurn(connection: GuestConnection, frame: TextOrBinary): Promise<void> | undefined {
  const { socket, waiting } = connection;
  if (waiting === undefined) return carryOut(connection, frame);
  waiting.push(frame);
  if (waiting.length >= WAITING_MAX) socket.pause();
  return undefined;
}

/** Carries out the frame, and those that come meanwhile. */
async function carryOut(connection: GuestConnection, first: TextOrBinary): Promise<void> {
  const { socket } = connection;
  const waiting: TextOrBinary[] = [];
  connection.waiting = waiting;
  for (let frame: TextOrBinary | undefined = first; frame !== undefined; frame = waiting.shift()) {
    await handleFrame(connection, frame);
    const { inHand } = connection;
    if (inHand !== undefined && inHand.size >= IN_HAND_MAX) await Promise.all(inHand);
    // Also while it is closed: the client's farewell is read behind what it has sent before.
    if (socket.isPaused && waiting.length < WAITING_MAX / 2) socket.resume();
  }
  connection.waiting = undefined;
}
