import type { Duplex } from 'node:stream';
import { advance, type Watermark } from '@rejoin/core/receipts/watermark';
import type { DownFrame } from '@rejoin/protocol/down/down';
import type { WebSocket } from 'ws';
import { joinWrites } from '../join-writes.ts';

/** A guest who reads so slowly that more than this waits for them, in bytes, is cut off. */
const BUFFERED_MAX = 1024 * 1024;
/** Least time between two pings. */
const PING_PAUSE_MS = 500;

export type Line = ReturnType<typeof createLine>;

/** A guest's socket, and the connection below it. */
export type Wire = { readonly socket: WebSocket; readonly duplex: Duplex };

/**
 * A guest's line. What an agent or flow wrote is followed by a ping, one under way at a time; frames arrive in order, so the
 * pong proves that the client took everything written before. `onDelivered` is told then, and only then.
 */
export function createLine(
  { socket, duplex }: Wire,
  onDelivered: (conversationId: string, delivered: Watermark) => void,
) {
  let pings = 0;
  let underWay: { readonly mark: string; readonly owed: ReadonlyMap<string, Watermark> | undefined } | undefined;
  let owed: Map<string, Watermark> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function ping(): void {
    if (underWay !== undefined || pause !== undefined || socket.readyState !== socket.OPEN) return;
    pings += 1;
    underWay = { mark: `${pings}`, owed };
    owed = undefined;
    joinWrites(duplex);
    socket.ping(underWay.mark);
    pause = setTimeout(endPause, PING_PAUSE_MS);
  }

  function endPause(): void {
    pause = undefined;
    if (owed !== undefined) ping();
  }

  socket.on('close', () => clearTimeout(pause));
  socket.on('pong', (data: Buffer) => {
    if (underWay === undefined || data.toString('latin1') !== underWay.mark) return;
    for (const [conversationId, delivered] of underWay.owed ?? []) onDelivered(conversationId, delivered);
    underWay = undefined;
    if (owed !== undefined) ping();
  });

  function write(text: string): void {
    if (socket.readyState !== socket.OPEN) return;
    joinWrites(duplex);
    socket.send(text);
    if (socket.bufferedAmount > BUFFERED_MAX) socket.terminate();
  }

  return {
    write,
    send: (frame: DownFrame) => write(JSON.stringify(frame)),
    /** What was written last goes up to `delivered` in the conversation: asks the client to prove that it arrived. */
    owe(conversationId: string, delivered: Watermark): void {
      owed ??= new Map();
      owed.set(conversationId, advance(owed.get(conversationId) ?? 0, delivered));
      ping();
    },
    /** Asks for a sign of life unless one is asked for already. */
    keepAlive: ping,
  };
}
