import type { Duplex } from 'node:stream';
import { advance, type Watermark } from '@rejoin/core/receipts/watermark';
import type { DownFrame } from '@rejoin/protocol/down/down';
import type { WebSocket } from 'ws';
import { joinWrites } from '../join-writes.ts';

/** A guest who reads so slowly that more than this waits for them, in bytes, is cut off. */
const BUFFERED_MAX = 1024 * 1024;
/** Least time between two pings. */
const PING_PAUSE_MS = 500;

/** A guest's socket, and the connection below it. */
export type Wire = { readonly socket: WebSocket; readonly duplex: Duplex };

type Owed = ReadonlyMap<string, Watermark>;

/**
 * A guest's line. What an agent or flow wrote is followed by a ping, one under way at a time; frames arrive in order, so the
 * pong proves that the client took everything written before. `onDelivered` is told then, and only then. A class, because
 * there are as many lines as guests: they share their functions, and whoever listens to the socket tells them.
 */
export class Line {
  readonly #wire: Wire;
  readonly #onDelivered: (conversationId: string, delivered: Watermark) => void;
  #pings = 0;
  #underWay: { readonly mark: string; readonly owed: Owed | undefined } | undefined;
  #owed: Map<string, Watermark> | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(wire: Wire, onDelivered: (conversationId: string, delivered: Watermark) => void) {
    this.#wire = wire;
    this.#onDelivered = onDelivered;
  }

  write(text: string): void {
    const { socket, duplex } = this.#wire;
    if (socket.readyState !== socket.OPEN) return;
    joinWrites(duplex);
    socket.send(text);
    if (socket.bufferedAmount > BUFFERED_MAX) socket.terminate();
  }

  send(frame: DownFrame): void {
    this.write(JSON.stringify(frame));
  }

  /** What was written last goes up to `delivered` in the conversation: asks the client to prove that it arrived. */
  owe(conversationId: string, delivered: Watermark): void {
    this.#owed ??= new Map();
    this.#owed.set(conversationId, advance(this.#owed.get(conversationId) ?? 0, delivered));
    this.keepAlive();
  }

  /** Asks for a sign of life unless one is asked for already. */
  keepAlive(): void {
    const { socket, duplex } = this.#wire;
    if (this.#underWay !== undefined || this.#pause !== undefined || socket.readyState !== socket.OPEN) return;
    this.#pings += 1;
    this.#underWay = { mark: `${this.#pings}`, owed: this.#owed };
    this.#owed = undefined;
    joinWrites(duplex);
    socket.ping(this.#underWay.mark);
    this.#pause = setTimeout(() => this.#endPause(), PING_PAUSE_MS);
  }

  /** The client has answered a ping. */
  hearPong(mark: Buffer): void {
    if (this.#underWay === undefined || mark.toString('latin1') !== this.#underWay.mark) return;
    for (const [conversationId, delivered] of this.#underWay.owed ?? []) this.#onDelivered(conversationId, delivered);
    this.#underWay = undefined;
    if (this.#owed !== undefined) this.keepAlive();
  }

  /** The socket is closed. */
  end(): void {
    clearTimeout(this.#pause);
  }

  #endPause(): void {
    this.#pause = undefined;
    if (this.#owed !== undefined) this.keepAlive();
  }
}
