import type { Allowances } from '../ports/allowances.ts';
import type { Books } from './books.ts';

export function createMemoryAllowances(books: Books): Allowances {
  return {
    take: async ({ key, rate, want, at }) => {
      const { burst, perSecond } = rate;
      const before = books.allowances.get(key) ?? { tokens: burst, filledAt: at };
      const passed = Math.max(0, at - before.filledAt) / 1000;
      const filled = Math.min(burst, before.tokens + passed * perSecond);
      const granted = Math.min(want, Math.floor(filled));
      const tokens = filled - granted;
      books.allowances.set(key, { tokens, filledAt: Math.max(at, before.filledAt) });
      return { granted, seconds: granted > 0 ? 0 : Math.max(1, Math.ceil((1 - tokens) / perSecond)) };
    },
    forget: async (before) => {
      for (const [key, { filledAt }] of books.allowances) if (filledAt < before) books.allowances.delete(key);
    },
  };
}
