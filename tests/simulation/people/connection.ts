import type { Chance } from '../../chaos/chance.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import type { Gateway } from '../world/gateway.ts';
import { LineDown } from '../world/line-down.ts';

/** A client's socket to a gateway. Frames keep to their order in each direction. */
export type Connection = {
  readonly gateway: Gateway;
  readonly isOpen: () => boolean;
  /** A frame from the client: done at the gateway. */
  readonly up: (deed: () => void) => void;
  /** A frame from the gateway: done at the client. */
  readonly down: (deed: () => void) => void;
  /**
   * Requests in one frame. The gateway's answers come back unless the line breaks. A client that waits too long for one gives
   * the line up.
   */
  readonly ask: <T>(...requests: readonly Request<T>[]) => void;
  /** Done at the gateway, a moment after the line broke. */
  readonly onClosed: (deed: () => void) => void;
  /** The line breaks. What is under way to the client is lost, and to the gateway it is lost or comes late. */
  readonly cut: () => void;
  /** Nothing reaches the client any more, and nobody notices until its own keep-alive goes unanswered. */
  readonly fallSilent: () => void;
};

export type Request<T> = {
  readonly deed: () => Promise<T>;
  readonly answered: (answer: T) => void;
  /** The gateway could not do it now. */
  readonly failed: () => void;
  /** The frame comes once more, later. */
  readonly twice?: boolean;
  /** Nobody waits for the answer: it comes when all is over. */
  readonly isEndless?: boolean;
};

export type Network = { readonly time: VirtualTime; readonly chance: Chance; readonly onBug: (error: unknown) => void };

const FRAME_MS = 30;
const LATE_MS = 4000;
/** A client that hears nothing for so long gives the line up. */
const ANSWER_MAX_MS = 6000;
const SILENCE_MAX_MS = 8000;

export function openConnection({ time, chance, onBug }: Network, gateway: Gateway, onLost: () => void): Connection {
  let isOpen = true;
  let isSilent = false;
  let lastUp = 0;
  let lastDown = 0;
  const closed: (() => void)[] = [];
  gateway.onDeath.add(cut);

  function cut(): void {
    if (!isOpen) return;
    isOpen = false;
    gateway.onDeath.delete(cut);
    for (const deed of closed) time.after(chance.between(0, FRAME_MS), deed, gateway.owner);
    onLost();
  }

  function up(deed: () => void): void {
    if (!isOpen) return;
    lastUp = Math.max(lastUp, time.now() + chance.between(0, FRAME_MS));
    const straggles = chance.between(1, 2) === 1;
    const arrive = () => {
      if (isOpen) deed();
      else if (straggles) time.after(chance.between(0, LATE_MS), deed, gateway.owner);
    };
    time.after(lastUp - time.now(), arrive, gateway.owner);
  }

  function down(deed: () => void): void {
    if (!isOpen || isSilent) return;
    lastDown = Math.max(lastDown, time.now() + chance.between(0, FRAME_MS));
    time.after(lastDown - time.now(), () => {
      if (isOpen && !isSilent) deed();
    });
  }

  function ask<T>(...requests: readonly Request<T>[]): void {
    if (!isOpen) return;
    const frames = requests.map((request) => frameOf(request, { time, onBug, down, cut }));
    const carryOut = () => {
      for (const frame of frames) frame();
    };
    up(carryOut);
    if (requests.some(({ twice }) => twice)) time.after(chance.between(0, LATE_MS), () => up(carryOut));
  }

  return {
    gateway,
    isOpen: () => isOpen,
    up,
    down,
    ask,
    onClosed: (deed) => void closed.push(deed),
    cut,
    fallSilent() {
      isSilent = true;
      time.after(SILENCE_MAX_MS, cut);
    },
  };
}

/** What the frame does at the gateway. */
function frameOf<T>(
  { deed, answered, failed, isEndless = false }: Request<T>,
  { time, onBug, down, cut }: Pick<Network, 'time' | 'onBug'> & Pick<Connection, 'down' | 'cut'>,
): () => void {
  const stopWaiting = isEndless ? () => {} : time.after(ANSWER_MAX_MS, cut);
  const tell = (hear: () => void) =>
    down(() => {
      stopWaiting();
      hear();
    });
  return () => {
    deed().then(
      (answer) => tell(() => answered(answer)),
      (error: unknown) => {
        if (!(error instanceof LineDown)) onBug(error);
        tell(failed);
      },
    );
  };
}
