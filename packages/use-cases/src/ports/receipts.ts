import type { Watermark } from '@rejoin/core/receipts/watermark';

/** How far each conversation has been delivered to its guest. Only moves forward. */
export type Receipts = {
  /** Moves the watermarks that lie behind; those that moved become news to the agents concerned. */
  advance(receipts: readonly { readonly conversationId: string; readonly delivered: Watermark }[]): Promise<void>;
  /** 0 where nothing has been delivered. */
  delivered(conversationIds: readonly string[]): Promise<ReadonlyMap<string, Watermark>>;
};
