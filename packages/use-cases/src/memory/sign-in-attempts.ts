import type { SignInAttempts } from '../ports/sign-in-attempts.ts';
import type { Books } from './books.ts';

export function createMemorySignInAttempts(books: Books): SignInAttempts {
  return {
    failures: async (email) => books.failures.get(email.toLowerCase()),
    recordFailure: async (email, at, forgetBefore) => {
      const before = books.failures.get(email.toLowerCase());
      const count = before === undefined || before.latestAt < forgetBefore ? 1 : before.count + 1;
      books.failures.set(email.toLowerCase(), { count, latestAt: at });
      return count;
    },
    clear: async (email) => {
      books.failures.delete(email.toLowerCase());
    },
  };
}
