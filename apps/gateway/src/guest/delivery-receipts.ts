import { advance, type Watermark } from '@rejoin/core/receipts/watermark';
import type { Receipts } from '@rejoin/use-cases/ports/receipts';

/** Least time between two writes. */
const PAUSE_MS = 500;

export type DeliveryReceipts = ReturnType<typeof createDeliveryReceipts>;

/** Collects how far each conversation has been delivered and writes it down, all conversations together, at once or 500 ms after the last time. */
export function createDeliveryReceipts(receipts: Pick<Receipts, 'advance'>, onError: (error: unknown) => void) {
  let pending = new Map<string, Watermark>();
  let writing: Promise<void> = Promise.resolve();
  /** Set from the first mark until there has been a pause after the last write. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    const marks = pending;
    if (marks.size === 0) return;
    pending = new Map();
    try {
      await receipts.advance([...marks].map(([conversationId, delivered]) => ({ conversationId, delivered })));
    } catch (error) {
      onError(error);
      for (const [conversationId, delivered] of marks) remember(conversationId, delivered);
    }
  }

  function writeAndPause(): void {
    writing = write().then(() => {
      timer = setTimeout(() => {
        if (pending.size > 0) writeAndPause();
        else timer = undefined;
      }, PAUSE_MS);
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
