import type { SignInAttempts } from '@rejoin/use-cases/ports/sign-in-attempts';
import type { Database } from '../database.ts';
import { emailKey } from './people.ts';

export function createSignInAttempts(database: Database): SignInAttempts {
  return {
    failures: async (email) => {
      const row = await database.signInAttempt.findUnique({ where: { email: emailKey(email) } });
      return row === null ? undefined : { count: row.count, latestAt: row.latestAt.getTime() };
    },
    recordFailure: async (email, at, forgetBefore) => {
      const [row] = await database.$queryRaw<{ count: number }[]>`
        INSERT INTO sign_in_attempt AS s (email, count, latest_at) VALUES (${emailKey(email)}, 1, ${new Date(at)})
        ON CONFLICT (email) DO UPDATE SET
          count = CASE WHEN s.latest_at < ${new Date(forgetBefore)} THEN 1 ELSE s.count + 1 END,
          latest_at = excluded.latest_at
        RETURNING count`;
      if (row === undefined) throw new Error('An upsert returned no row');
      return row.count;
    },
    clear: async (email) => {
      await database.signInAttempt.deleteMany({ where: { email: emailKey(email) } });
    },
  };
}
