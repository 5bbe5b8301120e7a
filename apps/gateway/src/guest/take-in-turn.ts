import { setTimeout } from 'node:timers/promises';
import { LIMITS } from '@rejoin/protocol/limits';
import type { GuestConnection, TextOrBinary } from './connection.ts';
import { handleFrame } from './handle-frame.ts';

/** Frames of one connection that may wait, and their characters together; then nothing more is read from it. */
const WAITING_MAX = { frames: 32, characters: LIMITS.frameMaxCharacters };
/** Messages of one connection that may be on their way into the log; then its next frame waits for them. */
const IN_HAND_MAX = 32;

/**
 * What follows a frame that is one too many, or longer than any that means something, waits: reading such frames is the work that
 * they make, and others have theirs to be done.
 */
const REST = { longerThan: 16 * 1024, charactersPerMs: 64, afterTooManyMs: 20 };

/** Carries out one frame after the other; without rest once the gateway closes. Returns the run that was begun, if any. */
export function takeInTurn(
  connection: GuestConnection,
  frame: TextOrBinary,
  closing: AbortSignal,
): Promise<void> | undefined {
  const { socket, waiting } = connection;
  if (waiting === undefined) return carryOut(connection, frame, closing);
  waiting.push(frame);
  if (fills(waiting, 1)) socket.pause();
  return undefined;
}

/** Carries out the frame, and those that come meanwhile. */
async function carryOut(connection: GuestConnection, first: TextOrBinary, closing: AbortSignal): Promise<void> {
  const { socket } = connection;
  const waiting: TextOrBinary[] = [];
  connection.waiting = waiting;
  for (let frame: TextOrBinary | undefined = first; frame !== undefined; frame = waiting.shift()) {
    const outcome = await handleFrame(connection, frame);
    const restMs = restAfter(frame, outcome);
    if (restMs > 0 && socket.readyState === socket.OPEN) await rest(restMs, closing);
    const { inHand } = connection;
    if (inHand !== undefined && inHand.size >= IN_HAND_MAX) await Promise.all(inHand);
    // Also while it is closed: the client's farewell is read behind what it has sent before.
    if (socket.isPaused && !closing.aborted && !fills(waiting, 0.5)) socket.resume();
  }
  connection.waiting = undefined;
}

/** Whether they take up so much of what may wait. */
function fills(waiting: readonly TextOrBinary[], share: number): boolean {
  if (waiting.length >= WAITING_MAX.frames * share) return true;
  return waiting.reduce<number>((sum, frame) => sum + lengthOf(frame), 0) >= WAITING_MAX.characters * share;
}

function restAfter(frame: TextOrBinary, outcome: 'answered' | 'tooMany'): number {
  const length = lengthOf(frame);
  if (outcome === 'tooMany') return REST.afterTooManyMs + length / REST.charactersPerMs;
  return length > REST.longerThan ? length / REST.charactersPerMs : 0;
}

async function rest(ms: number, closing: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal: closing }).catch(() => {});
}

function lengthOf(frame: TextOrBinary): number {
  return typeof frame === 'number' ? frame : frame.length;
}
