import { advance, type Watermark } from '@rejoin/core/receipts/watermark';
import type { DownFrame } from '@rejoin/protocol/down/down';
import type { WebSocket } from 'ws';

/** A guest who reads so slowly that more than this waits for them, in bytes, is cut off. */
const BUFFERED_MAX = 1024 * 1024;

export type Line = ReturnType<typeof createLine>;

/**
 * A guest's socket. What an agent or flow wrote is followed by a ping, one under way at a time; frames arrive in order, so
 * the pong proves that the client took everything written before. `onDelivered` is told then, and only then.
 */
export function createLine(socket: WebSocket, onDelivered: (conversationId: string, delivered: Watermark) => void) {
  let pings = 0;
  let underWay: { readonly mark: string; readonly owed: ReadonlyMap<string, Watermark> } | undefined;
  let owed = new Map<string, Watermark>();

  function ping(): void {
    pings += 1;
    underWay = { mark: `${pings}`, owed };
    owed = new Map();
    socket.ping(underWay.mark);
  }

  socket.on('pong', (data: Buffer) => {
    if (underWay === undefined || data.toString('latin1') !== underWay.mark) return;
    for (const [conversationId, delivered] of underWay.owed) onDelivered(conversationId, delivered);
    underWay = undefined;
    if (owed.size > 0) ping();
  });

  function write(text: string): void {
    if (socket.readyState !== socket.OPEN) return;
    socket.send(text);
    if (socket.bufferedAmount > BUFFERED_MAX) socket.terminate();
  }

  return {
    write,
    send: (frame: DownFrame) => write(JSON.stringify(frame)),
    /** What was written last goes up to `delivered` in the conversation: asks the client to prove that it arrived. */
    owe(conversationId: string, delivered: Watermark): void {
      owed.set(conversationId, advance(owed.get(conversationId) ?? 0, delivered));
      if (underWay === undefined && socket.readyState === socket.OPEN) ping();
    },
    /** Asks for a sign of life unless one is asked for already. */
    keepAlive(): void {
      if (underWay === undefined && socket.readyState === socket.OPEN) ping();
    },
  };
}
