import { advance, type Watermark } from '@rejoin/core/receipts/watermark';
import type { Receipts } from '@rejoin/use-cases/ports/receipts';

/** Least time between two writes. Longer, and the agents' screens of a busy gateway are all written to at once, in the way of messages. */
const PAUSE_MS = 50;
/** Least time between a write that failed and the next. */
const AGAIN_MS = 500;

export type DeliveryReceipts = ReturnType<typeof createDeliveryReceipts>;

/** Collects how far each conversation has been delivered and writes it down, all conversations together, at once or 50 ms after the last time. */
export function createDeliveryReceipts(receipts: Pick<Receipts, 'advance'>, onError: (error: unknown) => void) {
  let pending = new Map<string, Watermark>();
  let writing: Promise<void> = Promise.resolve();
  /** Set from the first mark until there has been a pause after the last write. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Returns the pause that is then to be made. */
  async function write(): Promise<number> {
    const marks = pending;
    if (marks.size === 0) return PAUSE_MS;
    pending = new Map();
    try {
      await receipts.advance([...marks].map(([conversationId, delivered]) => ({ conversationId, delivered })));
    } catch (error) {
      onError(error);
      for (const [conversationId, delivered] of marks) remember(conversationId, delivered);
      return AGAIN_MS;
    }
    return PAUSE_MS;
  }

  function writeAndPause(): void {
    writing = write().then((pause) => {
      timer = setTimeout(() => {
        if (pending.size > 0) writeAndPause();
        else timer = undefined;
      }, pause);
    });
  }

  function schedule(): void {
    timer ??= setTimeout(writeAndPause, 0);
  }

  function remember(conversationId: string, delivered: Watermark): void {
    pending.set(conversationId, advance(pending.get(conversationId) ?? 0, delivered));
  }

  return {
    /** Everything of the conversation up to `delivered` has reached the guest. */
    mark(conversationId: string, delivered: Watermark): void {
      remember(conversationId, delivered);
      schedule();
    },
    /** Writes what is pending; nothing is to be marked after that. */
    async flush(): Promise<void> {
      clearTimeout(timer);
      await writing;
      clearTimeout(timer);
      await write();
    },
  };
}
