import { advance, type Watermark } from '@rejoin/core/receipts/watermark';
import type { Receipts } from '@rejoin/use-cases/ports/receipts';

/** Least time between two writes. */
const PAUSE_MS = 100;

export type DeliveryReceipts = ReturnType<typeof createDeliveryReceipts>;

/** Collects how far each conversation has been delivered and writes it down, all conversations together, at most every 100 ms. */
export function createDeliveryReceipts(receipts: Pick<Receipts, 'advance'>, onError: (error: unknown) => void) {
  let pending = new Map<string, Watermark>();
  let writing: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function write(): Promise<void> {
    const marks = pending;
    if (marks.size === 0) return;
    pending = new Map();
    try {
      await receipts.advance([...marks].map(([conversationId, delivered]) => ({ conversationId, delivered })));
    } catch (error) {
      onError(error);
      for (const [conversationId, delivered] of marks) mark(conversationId, delivered);
    }
  }

  function schedule(): void {
    timer ??= setTimeout(() => {
      writing = write().finally(() => {
        timer = undefined;
        if (pending.size > 0) schedule();
      });
    }, PAUSE_MS);
  }

  function mark(conversationId: string, delivered: Watermark): void {
    pending.set(conversationId, advance(pending.get(conversationId) ?? 0, delivered));
    schedule();
  }

  return {
    /** Everything of the conversation up to `delivered` has reached the guest. */
    mark,
    /** Writes what is pending. */
    async flush(): Promise<void> {
      clearTimeout(timer);
      await writing;
      await write();
      clearTimeout(timer);
    },
  };
}
