import { concernsOf } from '@rejoin/core/conversation/concerns';
import { advance } from '@rejoin/core/receipts/watermark';
import type { News } from '../ports/news.ts';
import type { Receipts } from '../ports/receipts.ts';
import type { Announce, Books } from './books.ts';

export function createMemoryReceipts(books: Books, announce: Announce): Receipts {
  return {
    advance: async (receipts) => {
      const moved: News[] = [];
      for (const { conversationId, delivered } of receipts) {
        const book = books.conversations.get(conversationId);
        if (book === undefined || advance(book.delivered, delivered) === book.delivered) continue;
        book.delivered = delivered;
        moved.push({
          type: 'receipt',
          conversationId,
          delivered,
          agentIds: concernsOf(undefined, book.state).agentIds,
        });
      }
      announce(moved);
    },
    delivered: async (ids) => new Map(ids.map((id) => [id, books.conversations.get(id)?.delivered ?? 0])),
  };
}
