import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Wire } from './line.ts';

export type Unfinished = ReturnType<typeof createUnfinished>;

/** What lies with the reader of a WebSocket: not described by `ws`. */
type Reader = {
  /** Of a frame that is not whole: its pieces as they came, and their bytes. */
  readonly _buffers: { readonly length: number };
  readonly _bufferedBytes: number;
  /** The frames of a message whose last has not come, and their bytes. */
  readonly _fragments: { readonly length: number };
  readonly _messageLength: number;
  /** From the header of a frame until the frame is whole. */
  readonly _mask: Buffer | undefined;
};

/** Bytes that a piece takes up beside its own, however short it is. */
const OF_A_PIECE = 768;

/**
 * Messages that have begun and are not whole. While all of them together are within `mostBytes` each may take its time, as on a
 * line that stands still for a minute; beyond it those that take up most are cut, until half of it is free.
 */
export function createUnfinished(mostBytes: number) {
  const sockets = new WeakMap<Duplex, WebSocket>();
  const held = new Map<WebSocket, number>();
  let sum = 0;

  function hold(socket: WebSocket, bytes: number): void {
    sum += bytes - (held.get(socket) ?? 0);
    if (bytes === 0) held.delete(socket);
    else held.set(socket, bytes);
  }

  function makeRoom(): void {
    for (const [socket] of [...held].sort(([, one], [, other]) => other - one)) {
      if (sum <= mostBytes / 2) return;
      hold(socket, 0);
      socket.terminate();
    }
  }

  /** A rest keeps the memory of all that came with it, be it of messages that are done; so does a header alone. */
  function came(this: Duplex, chunk: Buffer): void {
    const socket = sockets.get(this);
    if (socket === undefined) return;
    const reader = (socket as unknown as { readonly _receiver: Reader })._receiver;
    const pieces = reader._buffers.length + reader._fragments.length;
    const before = held.get(socket) ?? 0;
    if (pieces > 0 || reader._mask !== undefined) {
      const rest = reader._bufferedBytes + reader._messageLength + pieces * OF_A_PIECE;
      hold(socket, Math.max(rest, before, chunk.length));
    } else if (before > 0) hold(socket, 0);
    if (sum > mostBytes) makeRoom();
  }

  return {
    /** From now on what comes over the wire is looked at, once its reader has had it. */
    watch({ socket, duplex }: Wire): void {
      sockets.set(duplex, socket);
      duplex.on('data', came);
    },
    /** The socket is closed. */
    forget(socket: WebSocket): void {
      hold(socket, 0);
    },
  };
}
