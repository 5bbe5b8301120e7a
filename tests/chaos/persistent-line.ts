import type { Socket } from 'node:net';
import WebSocket from 'ws';
import type { Chance } from './chance.ts';

/** A WebSocket that comes back whenever it is lost, each time to the next gateway, as behind a load balancer. */
export type PersistentLine = {
  readonly send: (frame: object | string) => void;
  /** The origin of the gateway it is at. */
  readonly gateway: () => string;
  /** Breaks the connection below it without a word, as a network does. */
  readonly cut: () => void;
  /** Gives the connection up, as a client does that waited too long. */
  readonly giveUp: () => void;
  readonly close: () => void;
};

export type LineUse = {
  /** Origins, e.g. `http://localhost:4000`. */
  readonly gateways: readonly string[];
  /** Which of them is the first, from 0. */
  readonly first: number;
  /** Path and query on each. */
  readonly path: string;
  /** Left out: the gateway's own. */
  readonly origin?: string;
  readonly chance: Chance;
  readonly onOpen: () => void;
  readonly onFrame: (text: string) => void;
  readonly onLost: () => void;
};

const FIRST_MS = 400;
/** The messenger goes on to 30 s; here everything breaks every other second, and a minute would not be enough. */
const LONGEST_MS = 1600;
const OPEN_MAX_MS = 5000;

export function keepLine(use: LineUse): PersistentLine {
  const { gateways, chance } = use;
  let at = use.first;
  let failures = 0;
  let closed = false;
  let socket = open();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function gateway(): string {
    return gateways[at % gateways.length] ?? '';
  }

  function open(): WebSocket {
    const opening = new WebSocket(`${gateway().replace('http', 'ws')}${use.path}`, {
      origin: use.origin ?? gateway(),
      perMessageDeflate: false,
      handshakeTimeout: OPEN_MAX_MS,
    });
    opening.on('open', () => {
      failures = 0;
      use.onOpen();
    });
    opening.on('message', (data) => use.onFrame(String(data)));
    // 'close' follows.
    opening.on('error', () => {});
    opening.on('close', () => {
      use.onLost();
      if (closed) return;
      at += 1;
      const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + chance.next() / 2);
      failures += 1;
      timer = setTimeout(() => (socket = open()), wait);
    });
    return opening;
  }

  const line: PersistentLine = {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    },
    gateway,
    cut() {
      const below = (socket as unknown as { readonly _socket?: Socket | null })._socket;
      below?.resetAndDestroy();
    },
    giveUp: () => socket.terminate(),
    close() {
      closed = true;
      clearTimeout(timer);
      socket.terminate();
    },
  };
  return line;
}
