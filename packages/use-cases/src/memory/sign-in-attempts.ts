import { emailOf } from '@rejoin/core/directory/validate-person';
import type { SignInAttempts } from '../ports/sign-in-attempts.ts';
import type { Books } from './books.ts';

export function createMemorySignInAttempts(books: Books): SignInAttempts {
  return {
    failures: async (email) => books.failures.get(emailOf(email)),
    recordFailure: async (email, at, forgetBefore) => {
      const before = books.failures.get(emailOf(email));
      const count = before === undefined || before.latestAt < forgetBefore ? 1 : before.count + 1;
      books.failures.set(emailOf(email), { count, latestAt: at });
      return count;
    },
    clear: async (email) => {
      books.failures.delete(emailOf(email));
    },
  };
}
