import 'server-only';
import { logFault } from '@rejoin/api/log-fault';
import { authOptions } from '@rejoin/auth/auth-options';
import { verifyPassword } from '@rejoin/auth/password';
import { signIn as signInPerson } from '@rejoin/use-cases/sign-in/sign-in';
import NextAuth from 'next-auth';
import { env } from './env.ts';
import { stores } from './stores.ts';

/** Who is signed in, and the ways in and out. Set up at the first request, so that building needs no settings. */
export const { handlers, auth, signIn, signOut } = NextAuth(() => {
  const { AUTH_SECRET, ADMIN_ORIGIN } = env();
  return authOptions({
    app: 'console',
    authSecret: AUTH_SECRET,
    secure: ADMIN_ORIGIN.startsWith('https:'),
    signIn: (input) => signInPerson({ ...stores(), newId: () => crypto.randomUUID(), verifyPassword }, input),
    logError: (error) => logFault('Signing in failed', error),
  });
});
