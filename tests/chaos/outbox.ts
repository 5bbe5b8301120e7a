/** Messages in the order in which they were written, one under way at a time, each sent under its id until it is acknowledged. */
export type Outbox = {
  /** Writes one more. */
  readonly write: (text: string) => void;
  /** The line is ready: sends what is next. */
  readonly ready: () => void;
  /** The line is gone: what was under way is sent again when the next one is ready. */
  readonly lost: () => void;
  /** The other side has stored the message. Does nothing for one that is not under way. */
  readonly acknowledge: (id: string) => void;
  /** The other side could not store it now. */
  readonly again: (afterMs: number) => void;
  readonly acked: readonly string[];
  /** How many have not been acknowledged. */
  readonly waiting: () => number;
};

type Message = { readonly id: string; readonly text: string };

/** A client that hears nothing for this long gives the line up. */
const ANSWER_MAX_MS = 10_000;

export function createOutbox(use: {
  readonly send: (message: Message) => void;
  readonly giveUp: () => void;
  /** `sentAt`: when it was sent, for the last time, in ms of `performance.now()`. */
  readonly onAcked: (sentAt: number) => void;
}): Outbox {
  const queue: Message[] = [];
  const acked: string[] = [];
  let isReady = false;
  let underWay: { readonly id: string; readonly sentAt: number } | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    const [message] = queue;
    if (!isReady || underWay !== undefined || pause !== undefined || message === undefined) return;
    underWay = { id: message.id, sentAt: performance.now() };
    patience = setTimeout(use.giveUp, ANSWER_MAX_MS);
    use.send(message);
  }

  function settle(): void {
    clearTimeout(patience);
    clearTimeout(pause);
    pause = undefined;
    underWay = undefined;
  }

  return {
    write(text) {
      queue.push({ id: crypto.randomUUID(), text });
      next();
    },
    ready() {
      isReady = true;
      next();
    },
    lost() {
      isReady = false;
      settle();
    },
    acknowledge(id) {
      if (underWay?.id !== id) return;
      const { sentAt } = underWay;
      settle();
      acked.push(queue.shift()?.text ?? '');
      use.onAcked(sentAt);
      next();
    },
    again(afterMs) {
      if (underWay === undefined) return;
      settle();
      pause = setTimeout(() => {
        pause = undefined;
        next();
      }, afterMs);
    },
    acked,
    waiting: () => queue.length,
  };
}
